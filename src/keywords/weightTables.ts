/** What each cue weighs. Written by `node bench/keyword-weights.ts` from lists of our own; not to be edited. */

/** For runs of Arabic. */
export const ARABIC = {
  rows: `
adjective: adjective 2.59, and 1.2, andWord 1, bare -0.85, family 0.06, first -1.19, link 1.3, name -0.87, noun -0.3, number 1, opener -0.17, place -0.19, prefixed 1.1, preposition 1.1, stem -0.42, theAdjective -1.95, theDemonym -1.7, theMen -0.22, theNoun -0.07, thePeople 0.05, theWord -1.1, title -0.72, toNoun 0.05
after: adjective -0.52, and 2.5, andNoun 0.74, andWord -0.33, bare -0.37, construct 3, family -0.95, first 0.47, honour 0.95, latin -0.05, link 3.52, men -0.5, name -0.59, noun 0.4, number -0.64, opener 3.53, place -1.02, prefixed 0.38, preposition 2.74, stem 0.45, theAdjective -0.87, theDemonym -1.31, theMen -0.45, theNoun -0.75, theParticiple -0.37, thePeople -0.36, theWord -0.8, title -0.17, toNoun 1.73
alone: adjective -3.13, and -6, andNoun -4.05, andWord -4.05, bare -0.95, construct -5, family -0.89, first -2.04, honour -2.11, link -4, men 0.18, name 0.66, noun -1.5, number -3.17, opener -3.02, place 1.04, prefixed -4.11, preposition -6.01, stem -1.54, theAdjective -3.32, theDemonym -4.04, theMen 0.56, theParticiple -0.2, thePeople -0.1, theWord 0.34, title -0.82, toNoun -4.04
and: adjective 0.9, and -2, andWord -1.3, first 1.3, link -2, name 1, noun 1.9, number -0.7, opener 1.5, place 1.3, prefixed -2.1, preposition -2.1, theNoun 1.3, thePeople 0.6, theWord 0.7, title 1.6
andNoun: adjective 1, bare 0.18, first -0.08, name -0.12, noun 0.27, place 1.71, stem -0.06, theNoun 1.96, thePeople 0.47, theWord 1.2
andWord: bare -0.07, noun -0.72, opener -0.62, place -0.06, stem -0.05, theAdjective 0.8, theDemonym 0.9, theNoun -0.74
bare: adjective 0.16, bare 1.84, family 0.84, first -1.02, men -0.06, name -1.61, noun 0.22, opener -0.22, place 0.29, preposition -0.91, stem 0.62, theAdjective -1.18, theDemonym -1.1, theMen -0.21, theNoun 0.75, theParticiple -0.36, thePeople 0.19, theWord -0.15, title -0.91
before: adjective -0.8, and 2.6, andNoun 1.5, andWord 1.86, bare -0.88, construct -1.35, family -0.53, first -0.36, honour -0.28, link 2.65, men -2.07, name -0.65, noun -1.54, number 1, opener 0.13, place -0.49, prefixed 2.51, preposition 2.27, stem -0.15, theAdjective 0.51, theDemonym 1.24, theMen -1.97, theNoun -1.57, thePeople 0.43, theWord -0.56, title -1.48, toNoun 1.91
construct: place 1, theNoun 1, theWord 1
enclosed: together 8
ends: adjective 0.15, and -5, andNoun -0.68, andWord 0.39, construct -5, family 0.37, first -0.13, honour -0.85, latin 0.05, link -4.12, name -0.07, noun -1.27, opener -4.01, place -0.32, prefixed -0.27, preposition -5.23, stem -0.21, theAdjective 0.49, theDemonym 0.85, theMen 0.69, theNoun -0.29, theParticiple 0.58, thePeople 0.46, theWord 0.06, title -0.21, toNoun -1.59
family: adjective -0.49, and 1.2, andWord 1, bare 0.16, family 0.37, first 0.11, honour -0.11, link 1.2, name -0.92, noun -1.2, number 1, opener -0.08, place -1.67, prefixed 1.1, preposition 1.11, stem 0.79, theAdjective -0.61, theDemonym -0.64, theNoun -0.43, thePeople -1.2, theWord -0.59, title -1.21
first: bare 1.44, family 2.62, first 1.21, men 0.37, name -0.54, noun -0.21, opener -0.12, place -1.76, stem 1.28, theAdjective -0.13, theDemonym -1, theMen -0.1, theNoun -0.28, thePeople -1.4, theWord 1.54, title -0.08
honour: bare 1.59, family 1.5, first 2.61, opener 1.75
latin: latin 1.9, noun -0.63, opener -0.6, place -1.3, theNoun -1.31
link: adjective 1, and -2, andWord -1.2, first 1.31, link -2, name 1, noun 2, number -0.7, opener 1.5, place 1.3, prefixed -1.6, preposition -1.6, theNoun 1.4, thePeople 0.6, theWord 0.7, title 1.6
men: adjective -1, men 3.46, noun 0.36, place -0.35, prefixed -0.4, theAdjective -0.39, theMen -1, theNoun -1.04, theWord -0.13
name: and 1.1, andWord 0.9, bare -0.06, family -1.81, first -1.31, latin 0.6, link 1.2, name -0.16, noun -1.3, number 1.03, place 0.47, prefixed 1.01, preposition 0.81, stem 0.42, theAdjective 0.85, theDemonym 0.71, theNoun -1.53, thePeople -0.7, theWord -1.22, title -1.3
noun: adjective 1.72, andWord -0.7, bare 0.27, family -0.71, first -0.55, honour 0.78, latin 0.09, men -0.6, name 1.9, noun 0.74, number -1.19, opener -1.09, place 1.56, preposition -0.35, stem -0.16, theAdjective -0.81, theDemonym -1.89, theMen -0.63, theNoun 2.63, theParticiple -0.27, thePeople 0.57, theWord 0.94, title 1.64
number: and 1, andWord 0.7, bare 0.4, family -0.8, link 1, noun 0.79, number -1.7, place -0.08, prefixed 0.9, preposition 0.9, theAdjective -1.1, theDemonym -1, theNoun -0.05, toNoun -0.7
opener: adjective 1, and -2, andWord -1.2, first 1.43, link -2.9, name 1.1, noun 2, number -0.7, opener 1.5, place 1.3, prefixed -1.6, preposition -1.6, theNoun 1.4, thePeople 0.7, theWord 0.7, title 1.6
opens: adjective -0.57, and -5, andNoun -3.14, andWord -3.51, construct 1.05, family -0.55, first -0.21, honour 0.19, link -4.05, men 0.29, name 0.49, noun 0.17, number -1.03, opener -0.71, place -0.56, prefixed -3.2, preposition -3.07, stem -0.1, theAdjective -2.08, theDemonym -3.59, theMen 0.41, theParticiple 0.2, thePeople -0.33, theWord 0.22, title -0.19, toNoun -4.58
place: adjective 0.06, and 1.5, andWord 1.31, bare -0.52, family -0.22, first -1.68, link 1.5, noun -0.23, number 1.07, opener -0.3, place 0.89, prefixed 1.45, preposition 1.17, stem -0.75, theAdjective 0.56, theDemonym -0.99, theMen -0.11, theNoun -1.47, thePeople -0.27, theWord -1.1, title -0.93
prefixed: adjective -0.18, andNoun 0.08, family 0.28, first -0.12, name 0.76, noun -0.92, opener -0.8, place -0.15, stem 0.13, theAdjective 1.06, theDemonym 1.3, theNoun -0.97, theParticiple -0.07
preposition: adjective 0.9, and -2.1, andWord -1.3, first 1.2, link -2, name 1, noun 1.93, number -0.8, opener 1.4, place 1.35, prefixed -1.7, preposition -1.7, theNoun 1.45, theWord 0.61, title 1.5
stem: adjective 0.19, andNoun 0.07, bare 0.83, family 1.36, first -0.58, name -1.83, noun -0.12, opener -0.55, place 1.1, preposition -0.39, stem 1.67, theAdjective -2.05, theDemonym -1.3, theMen -0.14, theNoun 1.43, thePeople -0.05, theWord 0.7, title -1.1
theAdjective: adjective -2.04, and 1, andNoun -0.26, andWord 0.82, bare -0.36, family -0.89, first -0.23, latin -0.05, link 1.1, name -0.19, noun -0.76, number 0.8, opener -0.17, place -1.06, prefixed 1.41, preposition 1.69, stem -0.71, theAdjective 2.05, theDemonym 1.93, theNoun -1.64, theWord -1.05, title -0.95, toNoun 0.97
theDemonym: adjective -2, and 1, andNoun -0.2, andWord 0.8, bare -0.11, family -0.86, first -0.84, link 1.1, noun -1.08, number 0.8, opener -0.08, place -0.79, prefixed 1.21, preposition 1.12, stem -0.23, theAdjective 1.23, theDemonym 1.87, theNoun -1.14, thePeople -0.05, theWord -0.74, title -0.91, toNoun 0.33
theMen: bare -0.15, first -0.09, men -1, noun -0.46, place -0.11, stem 0.11, theDemonym -0.4, theMen 3.63, theNoun -0.41, thePeople 0.64, theWord -0.15
theNoun: adjective -1.99, and 0.9, andWord 0.63, bare -1.95, family -0.93, first -0.57, honour -0.07, latin -0.6, link 0.9, men -0.07, name 0.42, noun -1.16, number 0.72, opener -0.25, place -1.74, prefixed 0.8, preposition 1.35, stem -1.83, theAdjective 2.02, theDemonym 2.8, theMen 0.99, theNoun -1.66, theParticiple 0.71, thePeople 1.14, theWord 0.29, title -0.14
theParticiple: first 0.16, men -0.09, noun -0.06, stem -0.09, theAdjective -0.07, theNoun -0.11, theWord -0.09
thePeople: adjective -1.5, and 1, andWord 0.8, bare -1, family -0.8, first -0.88, link 1.1, name -0.08, noun -0.22, number 0.8, place -0.77, prefixed 0.9, preposition 1.28, stem -1.06, theAdjective 0.75, theDemonym 0.81, theNoun -0.75, thePeople 0.51, toNoun 0.06
theWord: adjective -1.89, and 0.8, bare -0.45, family -0.07, first -1.43, latin -0.7, link 0.8, name -0.05, noun -0.76, number -0.19, opener -0.08, place -0.57, prefixed 0.72, preposition 0.84, theAdjective 1.8, theDemonym 1.63, theMen -0.05, theNoun -0.76, thePeople 0.94, theWord 0.4, title -0.73
title: adjective -1.8, bare -0.16, family 1.4, first 1.45, noun -1.48, number 0.06, opener -0.5, place -0.35, stem 0.32, theAdjective 1.22, theDemonym 1.8, theNoun -1.53, thePeople -1.1, theWord -0.1
toNoun: adjective 1.1, first 1, name 1.2, noun 0.9, opener -1.4, place 2.2, theAdjective -2.55, theDemonym -2.3, theNoun 2.27, thePeople 1.02, theWord 1.89
words: 2 1.19, 3 0.54, 4 -0.45, 5 -1.64, 6 -1.54
`,
  others: {
    "": -0.61,
    "adjective agrees": -0.6,
    "adjective disagrees": -0.16,
    "behind a known name adjective": -0.18,
    "behind a known name family": -0.12,
    "behind a known name first": -0.41,
    "behind a known name name": -0.12,
    "behind a known name noun": -0.68,
    "behind a known name number": 0.06,
    "behind a known name opener": -0.07,
    "behind a known name place": -0.34,
    "behind a known name prefixed": 0.05,
    "behind a known name preposition": 0.06,
    "behind a known name stem": -0.25,
    "behind a known name theAdjective": -0.42,
    "behind a known name theDemonym": 0.21,
    "behind a known name theMen": -0.09,
    "behind a known name theNoun": -0.39,
    "behind a known name thePeople": -0.08,
    "behind a known name theWord": 1.07,
    "behind a known name title": -0.07,
    "behind a known name toNoun": 0.06,
    "crosses a quote": -1,
    "inside a known name": 5.74,
    "like the adjective": 0.57,
    "opens with a noun that returns": -0.21,
    "over a place agrees": 1.12,
    "over a place disagrees": 0.27,
    "plain bare family": -0.28,
    "plain bare first": -0.22,
    "plain bare noun": -0.51,
    "plain bare place": -0.05,
    "plain bare stem": -0.57,
    "plain family bare": -0.08,
    "plain family family": 0.14,
    "plain family first": 0.1,
    "plain family noun": -0.05,
    "plain family place": -0.06,
    "plain family stem": 0.45,
    "plain first bare": -0.15,
    "plain first family": -0.27,
    "plain first first": -0.6,
    "plain first name": -0.31,
    "plain first noun": -0.16,
    "plain first place": 0.37,
    "plain first stem": -0.12,
    "plain name bare": -0.05,
    "plain name noun": -0.11,
    "plain name place": -0.19,
    "plain name stem": -0.34,
    "plain noun bare": -0.38,
    "plain noun family": -0.2,
    "plain noun first": -0.97,
    "plain noun name": 0.07,
    "plain noun noun": -2.01,
    "plain noun place": -1.43,
    "plain noun stem": -0.31,
    "plain place bare": -0.05,
    "plain place family": -0.17,
    "plain place first": -0.06,
    "plain place noun": 0.46,
    "plain place place": -0.57,
    "plain place stem": -0.29,
    "plain stem bare": 0.06,
    "plain stem family": -0.3,
    "plain stem noun": -0.92,
    "plain stem place": -0.3,
    "plain stem stem": -0.27,
    "repeats a word": -1.65,
    "unknown agrees": 0.64,
    "unknown disagrees": -0.06,
    "unlike the adjective": -2.06,
  },
};

/** For runs of English. */
export const ENGLISH = {
  rows: `
acronym: adjective 0.46, capital -0.09, first -0.71, head 0.09, heads 0.09, leading -0.21, place 0.35, small -0.06, topic 0.75
adjective: adjective 1.31, demonym -0.1, doing 0.11, first -1.2, head 0.68, leading -0.18, many 0.26, name -1.4, place -0.96, small 0.76, topic 0.34, topics -0.19
after: acronym 0.55, adjective -0.33, capital -0.52, demonym 1.34, doing -0.62, done 0.47, family -0.59, first 0.96, head -0.35, heads -0.95, joining 2.97, leading 1.28, many -0.73, name -1.34, number -0.59, place -0.32, small -0.8, topic -0.88, topics -0.79
alone: acronym 0.48, adjective -2.24, capital -0.22, demonym -2.69, doing 0.51, done -0.27, family -0.24, first -2.06, head -0.99, heads 0.23, joining -6, leading -3.39, many 0.32, name 1.29, number -3.07, place 1.29, small -0.41, topic 0.52, topics 0.84
before: acronym -1.42, adjective -0.26, capital -0.3, demonym -1.72, done -0.25, family 0.41, first -1.55, head 0.18, heads 0.5, joining 3.32, leading -0.34, name -1.09, number 1.31, place -1.28, small -0.53, topic -0.31, topics -0.36
capital: adjective -0.12, capital 1.16, doing -0.07, family 0.23, first 0.25, head -0.19, heads -0.23, leading 0.19, many -0.18, name 0.79, place -0.32, small -1.5, topic -0.35
demonym: adjective 0.95, place -0.9, topic 0.72
doing: adjective -0.21, head -0.11, leading -0.09, small -0.11
done: head 0.07, small 0.12, topic 0.29
enclosed: together 8
ends: acronym -0.53, adjective -1.83, capital -0.46, demonym -2.05, doing 0.11, done -0.19, family 0.83, first -0.1, heads 0.66, joining -5.07, leading -1.99, many 0.41, name 0.05, number 0.06, place -0.88, small -0.28, topic 0.25, topics -0.06
family: capital -0.07, head -0.35, many -0.05
first: adjective -1.29, capital 2.16, family 0.05, first 2.1, head -3.34, leading -0.07, name 2.55, small -0.47, topic -0.07
head: acronym -0.12, adjective -0.11, capital 0.24, doing 0.26, first -0.21, head 0.13, heads 0.49, joining 0.07, leading -0.31, many 0.3, name -0.22, place -0.41, small 0.37, topic -0.39, topics 0.05
heads: adjective -0.12, capital -0.28, doing -0.11, head -0.66, heads 0.35, many -0.18, name -0.06, place -0.05, small -0.24, topic 0.57, topics -0.08
joining: place 0.06
leading: acronym 0.1, capital 0.11, heads -0.37, place 0.64, small -0.16, topic -0.26
many: adjective 0.16, capital -0.06, doing -0.16, head -0.1, heads -0.18, small -0.18, topic -0.08
name: adjective 0.23, capital -0.15, doing -0.06, head 0.45, heads 0.4, many -0.22, name -0.05, small -0.09, topic -0.12, topics -0.09
opens: acronym 0.24, adjective -0.21, capital -0.18, demonym 0.32, doing -0.5, done 0.53, family -0.17, first 0.61, head -0.09, heads -0.78, joining -3.02, leading -0.47, many -0.32, name -0.19, number -0.94, place -0.52, small 0.35, topic 0.87, topics -0.48
place: acronym -0.05, adjective 1.16, capital -1.1, doing -0.15, done -0.08, first -0.93, head 0.39, heads -0.19, leading 1.33, many -0.22, name -0.08, place 0.5, small -0.4, topic 0.37, topics -0.25
small: capital -1.87, doing -0.12, done -0.09, family 0.11, first 0.11, head 0.16, heads 0.12, leading 0.07, many 0.16, name 0.19, place 0.12, small 0.83, topic 0.56, topics 0.13
topic: acronym -0.06, adjective -0.46, capital -0.93, doing 0.45, head 1.57, heads 0.11, joining 0.13, leading 0.35, many 0.28, name -0.29, place -0.05, small 0.11, topic -0.83, topics -0.52
topics: adjective -0.11, capital -0.22, doing -0.15, heads -0.08, many -0.14, name -0.06, place -0.06, small -0.16, topic -0.39, topics 0.63
words: 2 1.99, 3 0.59, 4 -1.33, 5 -1.57, 6 -2.13
`,
  others: {
    "adjective agrees": -0.43,
    "adjective disagrees": 0.18,
    "behind a known name adjective": -0.6,
    "behind a known name capital": -0.52,
    "behind a known name doing": -0.06,
    "behind a known name head": 0.1,
    "behind a known name heads": 0.55,
    "behind a known name joining": 0.19,
    "behind a known name many": -0.13,
    "behind a known name name": -0.05,
    "behind a known name place": -0.08,
    "behind a known name small": -0.37,
    "behind a known name topic": -0.51,
    "behind a known name topics": -0.18,
    "capital then capital": 0.71,
    "crosses a quote": -1,
    "inside a known name": 4.88,
    "like the adjective": -0.09,
    "over a place disagrees": 0.29,
    "plain place place": -0.05,
    "repeats a word": -2.1,
    "small then capital": -1.13,
    "small then small": 0.12,
  },
};

/** For runs of French. */
export const FRENCH = {
  rows: `
acronym: acronym -0.11, adjective -0.05, capital -0.14, head -0.08, small -0.06
adjective: acronym 0.15, adjective -0.19, capital 0.14, elided -0.15, family 0.15, first -0.06, head 0.43, heads -0.42, joining 1.02, many -0.34, name 0.23, number 0.07, place -0.3, small -0.11
after: acronym -0.48, adjective -0.43, article 4, capital -0.07, demonym -0.26, elided -0.61, first 0.76, head -0.78, heads -0.66, joining 4.03, leading 1.13, many -0.59, name -0.51, number -0.42, place -0.79
alone: acronym 0.52, adjective -1.63, article -6, capital 0.29, demonym -2.49, elided -2.63, family -0.89, first -0.84, head 0.73, heads 0.89, joining -6, leading -1.29, many 1.06, name 1.29, number -3.06, place 1.99, small 0.23
before: acronym -0.18, adjective -0.51, article 0.31, capital 0.05, demonym 0.76, elided 1.48, family 0.62, first -0.19, head -1.05, heads -1.12, joining 2.88, leading -0.73, many -0.87, name 0.15, number 0.39, place -0.68
capital: adjective 0.41, article -0.07, capital 1.07, demonym 0.72, elided -0.18, family 0.3, head -0.4, heads -0.08, joining -0.18, many -0.05, name 0.44, number 0.15, place 0.28, small -0.14
demonym: head -0.08, joining 1, small -0.11
elided: adjective -0.07, capital -0.07, head -0.05, leading -0.1, many -0.11, small -0.14
enclosed: together 8
ends: adjective -0.21, article -6, capital -0.21, demonym 0.35, elided 0.24, family 0.9, first 0.07, head -0.16, heads -0.33, joining -6.03, leading -1.86, many -0.53, name 0.22, number 0.48, place -0.27, small -0.23
family: capital 0.09, head -0.21, name -0.07, place -0.08, small 0.32
first: adjective 0.06, capital 2.06, family 2.5, first 1, head 0.15, small 0.5
head: acronym -0.13, adjective 1.86, article 0.49, capital 0.72, demonym 1.57, elided 0.09, first -0.18, head -0.51, heads -0.68, joining 0.12, leading -0.28, many -0.43, name -0.39, place -0.42, small 0.47
heads: adjective 2.2, capital -0.22, demonym 1.64, elided 0.06, family -0.13, head -0.48, heads 0.5, name -0.14, place -0.1, small -0.94
leading: adjective -0.1, capital -0.07, head -0.12, heads -0.41, many -0.17
many: adjective 1.13, demonym 1.51, elided -0.35, family 0.13, first 0.25, head -0.26, heads -0.16, small 0.28
name: head -0.12, name -0.07, small -0.12
number: adjective -0.2, small -0.11
opens: acronym -0.34, adjective -0.72, article -0.31, capital -0.34, demonym -0.17, elided -1.85, family 0.27, first 1.03, head 0.82, heads 0.33, joining -3.88, many -0.23, name -0.44, number -0.33, place -0.35, small -0.26
place: adjective -0.17, capital -0.29, heads 0.22, name -0.13, place -0.09, small -0.26
small: acronym -0.09, adjective 0.31, article -0.1, capital -0.1, demonym 1.01, family 0.18, first -0.11, head 0.11, heads -0.13, joining -0.17, leading -0.21, many 0.31, name 0.27, number 0.16, place 0.14, small 0.45
words: 2 1.26, 3 -0.26, 4 -1.64, 5 -0.62, 6 -0.08
`,
  others: {
    "adjective disagrees": -1.12,
    "behind a known name adjective": -0.39,
    "behind a known name elided": -0.11,
    "behind a known name family": -0.05,
    "behind a known name head": -0.59,
    "behind a known name heads": -0.11,
    "behind a known name many": -0.06,
    "behind a known name name": -0.13,
    "behind a known name place": -0.05,
    "behind a known name small": -0.2,
    "capital then capital": 0.68,
    "capital then small": -0.72,
    "crosses a quote": -1,
    "inside a known name": 4.89,
    "like the adjective": 0.32,
    "over a place disagrees": -0.21,
    "repeats a word": -2,
    "small then capital": -1.17,
    "small then small": 0.18,
    "unlike the adjective": -0.49,
  },
};

/** What articles' texts and earlier lines weigh, whatever the language. */
export const EVIDENCE: Readonly<Record<string, number>> = {
  "begins lines always of often": -0.23,
  "begins lines always of once": -0.74,
  "begins lines always of twice": -0.3,
  "begins lines at times of very often": -0.75,
  "begins lines mostly of often": -0.06,
  "begins lines mostly of twice": 0.18,
  "begins lines never of often": 0.47,
  "begins lines never of once": -0.28,
  "begins lines never of twice": 0.31,
  "begins lines never of very often": 0.73,
  "begins lines seldom of often": -0.09,
  "begins lines seldom of very often": 0.3,
  "both follow it always of often": 0.27,
  "both follow it always of once": 1.4,
  "both follow it always of twice": 0.8,
  "both follow it always of very often": 0.42,
  "both follow it at times of often": 0.26,
  "both follow it never of often": -0.36,
  "both follow it never of once": -0.85,
  "both follow it never of twice": -0.57,
  "both follow it never of very often": -0.39,
  "both follow it seldom of often": -0.18,
  "both follow it seldom of very often": -0.23,
  "both go on with it always of often": 0.2,
  "both go on with it always of once": 1.67,
  "both go on with it always of twice": 0.67,
  "both go on with it always of very often": 0.55,
  "both go on with it at times of often": 0.86,
  "both go on with it at times of twice": 0.88,
  "both go on with it at times of very often": 0.42,
  "both go on with it mostly of often": 0.16,
  "both go on with it mostly of twice": 0.23,
  "both go on with it never of often": -0.51,
  "both go on with it never of once": -1.11,
  "both go on with it never of twice": -0.51,
  "both go on with it never of very often": -0.3,
  "both go on with it seldom of very often": -0.2,
  "ends lines always of once": -1.24,
  "ends lines always of twice": -0.51,
  "ends lines at times of often": -0.62,
  "ends lines at times of twice": -0.5,
  "ends lines at times of very often": -0.61,
  "ends lines mostly of often": -0.08,
  "ends lines mostly of twice": -0.39,
  "ends lines never of often": 0.06,
  "ends lines never of once": 0.43,
  "ends lines never of very often": 0.75,
  "ends lines seldom of often": 0.05,
  "ends lines seldom of very often": 0.07,
  "follows it always of often": 0.8,
  "follows it always of once": 2.81,
  "follows it always of twice": 1.25,
  "follows it always of very often": 0.73,
  "follows it at times of often": 0.48,
  "follows it at times of twice": 1.49,
  "follows it at times of very often": 0.46,
  "follows it mostly of often": 0.41,
  "follows it mostly of twice": 0.08,
  "follows it mostly of very often": 0.25,
  "follows it never of often": -1.44,
  "follows it never of once": 0.13,
  "follows it never of twice": -0.11,
  "follows it never of very often": -0.31,
  "follows it seldom of often": 0.26,
  "follows it seldom of very often": 0.91,
  "goes on with it always of often": 0.7,
  "goes on with it always of once": 2.84,
  "goes on with it always of twice": 1.38,
  "goes on with it always of very often": 0.77,
  "goes on with it at times of often": 0.68,
  "goes on with it at times of twice": 0.24,
  "goes on with it at times of very often": 0.67,
  "goes on with it mostly of often": 0.26,
  "goes on with it mostly of twice": 0.39,
  "goes on with it mostly of very often": 0.15,
  "goes on with it never of often": -0.52,
  "goes on with it never of once": -0.59,
  "goes on with it never of twice": -0.33,
  "goes on with it never of very often": -0.42,
  "goes on with it seldom of often": 0.67,
  "goes on with it seldom of very often": 0.7,
  "in text apart": -1.88,
  "in text far apart": -2.37,
  "in text often 1": 0.32,
  "in text often 2": 1.47,
  "in text often 3": 2.16,
  "in text once 1": 0.44,
  "in text once 2": 2.18,
  "in text once 3": 2.03,
  "in text once 4": 1.14,
  "in text only one": 0.18,
  "in text together always of once": 4.7,
  "in text together always of twice": 3.94,
  "in text together at times of often": 2.53,
  "in text together at times of twice": 2.55,
  "in text together at times of very often": 2.5,
  "in text together in other forms": 2.44,
  "in text together mostly of twice": 3,
  "in text together seldom of often": 1.8,
  "in text together seldom of very often": 1.8,
  "known phrase 1": 1.17,
  "known phrase 2": 1.15,
  "known phrase 3": 1.94,
  "known phrase 4": 0.98,
  "not in the text": 0.43,
  "stuck phrase 1": -0.66,
  "stuck phrase 2": -0.39,
  "stuck phrase 3": -0.23,
  "stuck phrase 4": -0.09,
  "told to follow always of often": 1.54,
  "told to follow always of once": 1.11,
  "told to follow always of twice": 1.23,
  "told to follow always of very often": 1.52,
  "told to follow at times of often": 0.12,
  "told to follow at times of twice": 0.55,
  "told to follow at times of very often": 0.89,
  "told to follow mostly of often": 0.14,
  "told to follow mostly of very often": 0.05,
  "told to follow never of often": -0.1,
  "told to follow never of once": -1.55,
  "told to follow never of twice": -0.93,
  "told to follow never of very often": -0.24,
  "told to follow seldom of often": 0.55,
  "told to follow seldom of very often": 0.69,
  "told to go on always of often": 1.16,
  "told to go on always of once": 1.49,
  "told to go on always of twice": 1.46,
  "told to go on always of very often": 1.52,
  "told to go on at times of often": -0.06,
  "told to go on at times of twice": -0.61,
  "told to go on at times of very often": 0.2,
  "told to go on mostly of often": -0.32,
  "told to go on mostly of twice": 0.55,
  "told to go on mostly of very often": -0.14,
  "told to go on never of often": -0.11,
  "told to go on never of once": -1.11,
  "told to go on never of twice": -1.14,
  "told to go on never of very often": -0.05,
  "told to go on seldom of often": 0.05,
  "told to go on seldom of very often": 1.17,
  "told together always of often": 1.27,
  "told together always of once": 1.67,
  "told together always of twice": 1.5,
  "told together always of very often": 0.94,
  "told together never of once": -0.21,
  "varied phrase 1": 0.71,
  "varied phrase 2": 1.01,
  "varied phrase 3": 1.36,
  "varied phrase 4": 0.81,
  "variety before always of often": -0.71,
  "variety before always of once": -0.97,
  "variety before always of twice": -0.85,
  "variety before always of very often": -0.49,
  "variety before at times of often": 0.83,
  "variety before at times of twice": 0.72,
  "variety before at times of very often": 0.71,
  "variety before mostly of often": 0.14,
  "variety before mostly of twice": 0.85,
  "variety before mostly of very often": -0.48,
  "variety before seldom of often": 0.67,
  "variety before seldom of very often": 0.73,
  "variety behind always of often": -0.96,
  "variety behind always of once": -1.23,
  "variety behind always of twice": -0.65,
  "variety behind always of very often": 0.19,
  "variety behind at times of often": 1,
  "variety behind at times of twice": -0.05,
  "variety behind at times of very often": -0.09,
  "variety behind mostly of often": 0.06,
  "variety behind mostly of twice": 0.31,
  "variety behind mostly of very often": 0.22,
  "variety behind seldom of often": 0.3,
  "variety behind seldom of very often": 0.23,
};
