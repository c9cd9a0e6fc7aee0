/** What each cue weighs. Written by `node bench/keyword-weights.ts` from lists of our own; not to be edited. */

/** For runs of Arabic. */
export const ARABIC = {
  rows: `
adjective: adjective 2.79, and 1.2, andWord 1, bare -0.84, family 0.14, first -1.21, link 1.3, name -0.86, noun -0.59, number 1, opener -0.16, place -0.34, prefixed 1.1, preposition 1.1, stem -0.37, theAdjective -2.19, theDemonym -1.7, theMen -0.05, theNoun 0.23, thePeople -0.08, theWord -1.21, title -0.7, toNoun 0.05
after: adjective -0.62, and 2.5, andNoun 0.79, andWord -0.36, bare -0.08, construct 3.02, family -1.09, first 0.3, honour 0.88, latin -0.44, link 3.52, men -0.32, name -0.77, noun 0.39, number -0.81, opener 3.54, place -1.26, prefixed 0.43, preposition 2.74, stem 0.44, theAdjective -0.87, theDemonym -1.32, theMen -0.43, theNoun -0.8, theParticiple -0.27, thePeople -0.14, theWord -0.91, title -0.2, toNoun 1.76
alone: adjective -3.02, and -6, andNoun -4.05, andWord -4.06, bare -1.09, construct -5, family -0.76, first -1.98, honour -2.17, latin 0.45, link -4, men 0.08, name 0.8, noun -1.44, number -3.24, opener -3.02, place 1.14, prefixed -4.12, preposition -6.01, stem -1.54, theAdjective -3.16, theDemonym -3.93, theMen 0.52, theNoun -0.13, theParticiple -0.21, thePeople -0.15, theWord 0.25, title -0.72, toNoun -4.03
and: adjective 0.9, and -2, andWord -1.3, first 1.3, link -2, name 1, noun 1.9, number -0.7, opener 1.5, place 1.3, prefixed -2.1, preposition -2.1, theNoun 1.3, thePeople 0.6, theWord 0.7, title 1.6
andNoun: adjective 1, bare 0.18, first -0.11, name -0.12, noun 0.28, place 1.86, stem -0.05, theAdjective -0.25, theNoun 2.15, thePeople 0.46, theWord 1.2
andWord: family -0.13, noun -0.72, opener -0.62, place -0.06, theAdjective 0.8, theDemonym 0.9, theNoun -0.74
bare: adjective 0.1, bare 1.21, construct -0.1, family 1.64, first -0.66, name -1.65, noun -0.07, place 0.54, preposition -0.6, stem 0.62, theAdjective -1.4, theDemonym -1.1, theMen -0.24, theNoun 0.3, theParticiple -0.38, thePeople 0.12, title -0.92
before: adjective -0.75, and 2.6, andNoun 1.48, andWord 1.87, bare -0.9, construct -0.98, family -0.38, first -0.52, honour -0.26, link 2.65, men -2.11, name -0.81, noun -1.83, number 1.07, opener 0.09, place -0.5, prefixed 2.48, preposition 2.37, stem -0.35, theAdjective 0.52, theDemonym 1.31, theMen -1.97, theNoun -1.59, theParticiple -0.21, thePeople 0.49, theWord -0.64, title -1.62, toNoun 1.82
construct: place 1, theNoun 1, theWord 1
enclosed: together 8
ends: adjective 0.13, and -5, andNoun -0.74, andWord 0.42, bare -0.13, construct -5.02, family 0.39, honour -0.72, link -4.12, men -0.05, noun -1.37, number 0.24, opener -4.01, place -0.18, prefixed -0.31, preposition -5.23, stem -0.2, theAdjective 0.32, theDemonym 0.75, theMen 0.71, theNoun -0.18, theParticiple 0.48, thePeople 0.29, theWord 0.26, title -0.28, toNoun -1.63
family: adjective -0.21, and 1.2, andWord 1, bare 0.35, family 0.85, first -0.05, honour -0.08, latin -0.06, link 1.2, name -0.99, noun -1.1, number 1, opener -0.12, place -1.66, prefixed 1.1, preposition 1.13, stem -0.19, theAdjective -0.63, theDemonym -0.62, theNoun -0.39, thePeople -1.2, theWord -0.57, title -1.21
first: adjective 0.15, bare 1.46, family 2.59, first 0.88, link 0.05, men 0.42, name -0.53, place -1.73, stem 1.51, theAdjective -0.22, theDemonym -1, theMen -0.09, theNoun -0.41, thePeople -1.4, theWord 1.39, title -0.32
honour: bare 1.67, family 1.5, first 2.5, opener 1.71
latin: latin 1.9, noun -0.61, opener -0.6, place -1.31, theAdjective -0.38, theNoun -1.31
link: adjective 1, and -2, andWord -1.2, first 1.31, link -2, name 1, noun 2, number -0.7, opener 1.5, place 1.3, prefixed -1.6, preposition -1.6, theNoun 1.4, thePeople 0.6, theWord 0.7, title 1.6
men: adjective -1, men 3.36, noun 0.42, place -0.46, prefixed -0.4, theMen -1, theNoun -1.06, theWord -0.17
name: and 1.1, andWord 0.9, family -1.79, first -1.33, latin 0.41, link 1.2, name -0.18, noun -1.21, number 1.06, place 0.56, prefixed 1, preposition 0.79, stem -0.29, theAdjective 1.38, theDemonym 0.71, theNoun -1.54, thePeople -0.7, theWord -1.22, title -1.3
noun: adjective 1.61, andWord -0.7, bare 0.38, construct 0.52, family -1.33, first -0.56, honour 0.86, latin 0.19, men -0.59, name 1.84, noun 1.07, number -1.19, opener -1.37, place 1.52, preposition -0.36, stem -0.09, theAdjective -1.19, theDemonym -1.89, theMen -0.66, theNoun 2.54, theParticiple -0.51, thePeople 0.58, theWord 1, title 1.92
number: and 1, andWord 0.7, bare 0.27, family -0.8, link 1, noun 0.8, number -1.7, place -0.09, prefixed 0.9, preposition 0.9, theAdjective -1.1, theDemonym -1, theNoun -0.05, toNoun -0.7
opener: adjective 1, and -2, andWord -1.2, first 1.43, link -2.9, name 1.1, noun 2, number -0.7, opener 1.5, place 1.3, prefixed -1.6, preposition -1.6, theNoun 1.4, thePeople 0.7, theWord 0.7, title 1.6
opens: adjective -0.73, and -5, andNoun -3.12, andWord -3.51, bare 0.19, construct 0.68, family -0.82, first -0.11, honour 0.22, latin -0.4, link -4.05, men 0.44, name 0.51, noun 0.36, number -1.03, opener -0.66, place -0.64, prefixed -3.17, preposition -3.16, stem 0.09, theAdjective -2.26, theDemonym -3.78, theMen 0.44, theNoun 0.1, theParticiple 0.42, thePeople -0.34, theWord 0.39, title -0.16, toNoun -4.49
place: adjective -0.34, and 1.5, andWord 1.32, bare -0.29, family -0.78, first -1.58, link 1.5, noun -0.19, number 1.11, opener -0.23, place 0.2, prefixed 1.47, preposition 1.52, stem -0.42, theAdjective 0.56, theDemonym -1, theMen -0.08, theNoun -1.43, thePeople -0.2, theWord -1.02, title -0.92
prefixed: andNoun 0.08, family 0.32, first -0.19, name 0.78, noun -0.9, opener -0.8, place -0.18, stem 0.18, theAdjective 0.95, theDemonym 1.3, theNoun -1.03, theParticiple -0.05
preposition: adjective 0.9, and -2.1, andWord -1.3, first 1.2, link -2, name 1, noun 1.94, number -0.8, opener 1.4, place 1.34, prefixed -1.7, preposition -1.7, theNoun 1.44, theWord 0.61, title 1.5
stem: adjective -0.09, andNoun 0.06, bare 0.63, family 1.12, first -0.39, latin 0.09, name -1.83, noun -0.22, opener -0.57, place 1.16, preposition -0.39, stem 1.61, theAdjective -1.64, theDemonym -1.3, theMen -0.14, theNoun 1.16, thePeople 0.21, theWord 0.92, title -1.16
theAdjective: adjective -2, and 1, andNoun -0.27, andWord 0.82, bare -0.46, family -0.37, first 0.21, link 1.1, name -0.2, noun -1.38, number 0.8, opener -0.18, place -1.08, prefixed 1.39, preposition 1.45, stem -0.57, theAdjective 1.98, theDemonym 2.16, theMen -0.06, theNoun -1.64, thePeople -0.3, theWord -1, title -0.93, toNoun 0.93
theDemonym: adjective -2, and 1, andNoun -0.21, andWord 0.8, family -0.9, first -0.85, link 1.1, noun -1.06, number 0.8, opener -0.1, place -0.81, prefixed 1.2, preposition 1.05, stem -0.24, theAdjective 1.44, theDemonym 1.83, theNoun -1.16, thePeople -0.1, theWord -0.69, title -0.9, toNoun 0.29
theMen: bare -0.14, first -0.1, men -1, noun -0.34, place -0.11, stem 0.12, theDemonym -0.4, theMen 3.58, theNoun -0.46, thePeople 0.65, theWord -0.19
theNoun: adjective -1.94, and 0.9, andWord 0.63, bare -1.79, family -1.38, first -0.66, honour -0.08, latin -0.6, link 0.9, men -0.11, name 0.4, noun -1, number 0.71, opener -0.28, place -1.41, prefixed 0.8, preposition 1.24, stem -1.53, theAdjective 2.08, theDemonym 2.73, theMen 0.92, theNoun -1.58, theParticiple 0.78, thePeople 1.1, theWord 0.24, title -0.34
theParticiple: first 0.11, men -0.11, number 0.05, stem -0.06, theNoun -0.15, theWord -0.1
thePeople: adjective -1.5, and 1, andWord 0.8, bare -1, family -0.8, first -0.77, honour -0.06, link 1.1, name -0.07, noun -0.25, number 0.8, place -0.79, prefixed 0.91, preposition 1.19, stem -1.08, theAdjective 0.91, theDemonym 0.76, theNoun -0.78, thePeople 0.8
theWord: adjective -1.88, and 0.8, bare -0.41, family 0.21, first -1.49, latin -0.7, link 0.8, noun -1.3, number -0.23, opener -0.07, place -0.52, prefixed 0.7, preposition 0.8, stem 0.21, theAdjective 1.57, theDemonym 1.62, theNoun -0.22, thePeople 0.94, theWord 0.11, title -0.75
title: adjective -1.8, bare -0.13, construct -0.05, family 1.4, first 1.09, noun -1.41, opener -0.5, place -0.22, stem 0.48, theAdjective 1.22, theDemonym 1.8, theNoun -1.54, thePeople -1.1, theWord -0.08
toNoun: adjective 1.1, first 1, name 1.2, noun 0.9, opener -1.4, place 2.18, theAdjective -2.4, theDemonym -2.3, theNoun 2.21, thePeople 1.01, theWord 1.86
words: 2 1.11, 3 0.53, 4 -0.33, 5 -1.64, 6 -1.64
`,
  others: {
    "": -0.36,
    "adjective agrees": -0.54,
    "adjective disagrees": -0.08,
    "behind a known name bare": -0.05,
    "behind a known name family": 0.98,
    "behind a known name first": 0.23,
    "behind a known name name": -0.23,
    "behind a known name noun": -0.65,
    "behind a known name number": 0.1,
    "behind a known name opener": -0.09,
    "behind a known name place": -0.52,
    "behind a known name prefixed": 0.05,
    "behind a known name stem": -0.55,
    "behind a known name theAdjective": -0.07,
    "behind a known name theDemonym": 0.21,
    "behind a known name theMen": -0.11,
    "behind a known name theNoun": -0.6,
    "behind a known name thePeople": -0.15,
    "behind a known name theWord": -0.14,
    "behind a known name title": -0.12,
    "crosses a quote": -1,
    "inside a known name": 6.29,
    "like the adjective": 0.81,
    "opens with a noun that returns": -0.22,
    "over a place agrees": 1.21,
    "over a place disagrees": 0.31,
    "plain bare family": 0.11,
    "plain bare first": -0.39,
    "plain bare noun": -0.47,
    "plain bare place": -0.05,
    "plain bare stem": -0.52,
    "plain family bare": -0.18,
    "plain family first": 0.17,
    "plain family place": -0.05,
    "plain first bare": -0.14,
    "plain first family": -0.6,
    "plain first first": -0.43,
    "plain first name": -0.28,
    "plain first noun": -0.11,
    "plain first place": 0.35,
    "plain first stem": -0.06,
    "plain name noun": -0.09,
    "plain name place": -0.16,
    "plain name stem": -0.25,
    "plain noun bare": -0.45,
    "plain noun family": -0.6,
    "plain noun first": -0.99,
    "plain noun name": 0.09,
    "plain noun noun": -2.02,
    "plain noun place": -1.44,
    "plain noun stem": -0.15,
    "plain place family": -0.08,
    "plain place first": -0.06,
    "plain place noun": 0.2,
    "plain place place": -0.38,
    "plain place stem": -0.24,
    "plain stem bare": 0.14,
    "plain stem family": -0.33,
    "plain stem noun": -0.73,
    "plain stem place": -0.25,
    "plain stem stem": -0.16,
    "repeats a word": -2.91,
    "unknown agrees": 0.36,
    "unknown disagrees": -0.26,
    "unlike the adjective": -2.25,
  },
};

/** For runs of English. */
export const ENGLISH = {
  rows: `
acronym: adjective 0.82, capital -0.24, first -0.71, head -0.21, heads 0.09, leading -0.2, place 0.34, small -0.09, topic 0.68
adjective: adjective 1.18, capital 0.07, demonym -0.09, doing -0.07, first -1.2, head 0.73, leading -0.17, many 0.39, name -1.37, place -0.91, small 0.69, topic 0.42, topics -0.32
after: acronym 0.37, adjective -0.38, capital -0.62, demonym 1.34, doing -0.23, done 0.45, family -0.67, first 0.93, head -0.43, heads -0.79, joining 2.98, leading 1.33, many -0.69, name -1.36, number -0.21, place -0.37, small -0.89, topic -1.01, topics -0.99
alone: acronym 0.28, adjective -2.15, capital -0.24, demonym -2.7, doing 0.31, done -0.28, family -0.26, first -2.12, head -1.06, heads 0.2, joining -6, leading -3.39, many 0.19, name 1.28, number -2.41, place 1.29, small -0.39, topic 0.51, topics 0.79
before: acronym -1.17, adjective -0.3, capital -0.45, demonym -1.76, doing 0.22, done -0.24, family 0.41, first -1.56, head 0.17, heads 0.79, joining 3.34, leading -0.39, many -0.07, name -1.12, number 1.02, place -1.44, small -0.68, topic -0.31, topics -0.21
capital: acronym -0.05, adjective -0.11, capital 1.04, doing 0.2, family 0.23, first 0.19, head -0.36, heads -0.15, leading 0.19, many -0.18, name 0.76, place -0.39, small -1.57, topic -0.45, topics 0.13
demonym: adjective 0.94, place -0.9, topic 0.72
doing: adjective -0.27, head 0.05, heads 0.23, leading -0.12, many 0.37, name -0.07, small -0.2, topic -0.13
done: head 0.06, small 0.11, topic 0.27
enclosed: together 8
ends: acronym -0.15, adjective -1.87, capital -0.35, demonym -2.04, doing -0.09, done -0.17, family 0.92, head 0.19, heads 0.54, joining -5.08, leading -2.04, many 0.5, name 0.08, number -0.98, place -0.82, small -0.22, topic 0.41, topics 0.19
family: capital -0.1, head -0.37, many -0.07
first: adjective -1.26, capital 2.18, family 0.05, first 2.1, head -3.37, leading -0.06, name 2.55, place -0.06, small -0.45, topic -0.08
head: acronym -0.23, adjective -0.26, capital 0.39, demonym -0.07, doing 0.44, first -0.24, heads 0.53, joining 0.08, leading -0.25, many 0.26, name -0.24, place -0.42, small 0.34, topic -0.24, topics -0.07
heads: adjective -0.12, capital -0.3, doing -0.17, head 0.15, heads 0.1, many -0.26, name -0.06, number -0.15, small -0.2, topic 0.47, topics -0.12
joining: place 0.08
leading: acronym 0.05, adjective -0.46, capital 0.16, place 0.59, small 0.08, topic -0.29
many: adjective 0.21, capital -0.1, doing 0.06, heads -0.27, many -0.06, name -0.05, small -0.28, topic -0.06
name: acronym -0.06, adjective 0.23, capital -0.23, doing -0.07, head 0.28, heads 0.32, many -0.28, name -0.05, number 0.41, small -0.08, topic -0.12, topics -0.12
number: acronym 0.65, first 0.18, head -0.25, many -0.1
opens: acronym 0.19, adjective -0.26, demonym 0.36, doing -0.53, done 0.51, family -0.16, first 0.68, head 0.06, heads -1.12, joining -3.04, leading -0.43, many -0.12, name -0.15, number -1.31, place -0.36, small 0.48, topic 0.88, topics -0.59
place: acronym -0.15, adjective 1.11, capital -1.11, doing -0.22, done -0.06, first -0.95, head 0.34, heads -0.27, leading 1.29, many -0.23, name -0.08, place 0.49, small -0.43, topic 0.26, topics 0.28
small: adjective 0.4, capital -1.71, doing -0.22, done -0.09, family 0.11, first 0.08, head -0.07, heads 0.18, leading 0.1, many -0.11, name 0.19, number 0.08, place 0.1, small 0.85, topic 0.52
topic: acronym -0.11, adjective -0.46, capital -0.99, doing 0.48, head 1.78, heads 0.13, joining 0.13, leading 0.25, many 0.27, name -0.26, number -0.38, place -0.06, small 0.05, topic -0.52, topics -0.59
topics: adjective -0.1, capital -0.2, doing -0.15, heads -0.07, many -0.12, number -0.29, small -0.15, topic -0.36, topics 0.6
words: 2 1.91, 3 0.69, 4 -1.37, 5 -1.59, 6 -2.13
`,
  others: {
    "adjective agrees": -0.39,
    "adjective disagrees": 0.09,
    "behind a known name adjective": -0.55,
    "behind a known name capital": -0.53,
    "behind a known name doing": -0.09,
    "behind a known name head": 0.2,
    "behind a known name heads": 0.47,
    "behind a known name joining": 0.19,
    "behind a known name many": -0.34,
    "behind a known name name": -0.05,
    "behind a known name number": -0.15,
    "behind a known name place": -0.06,
    "behind a known name small": -0.35,
    "behind a known name topic": -0.58,
    "behind a known name topics": -0.24,
    "capital then capital": 0.72,
    "capital then small": -0.13,
    "crosses a quote": -1,
    "inside a known name": 4.83,
    "like the adjective": -0.22,
    "over a place disagrees": 0.24,
    "repeats a word": -2.14,
    "small then capital": -0.93,
    "small then small": 0.12,
  },
};

/** For runs of French. */
export const FRENCH = {
  rows: `
acronym: acronym -0.11, adjective -0.05, capital -0.14, head -0.09, small -0.05
adjective: acronym 0.17, adjective -0.18, capital 0.15, elided -0.24, family 0.14, first -0.05, head 0.35, heads -0.4, joining 1.04, leading -0.05, many -0.59, name 0.42, number 0.06, place -0.24, small -0.08
after: acronym -0.48, adjective -0.55, article 4, capital -0.12, demonym -0.27, elided -0.21, family -0.11, first 0.8, head -0.81, heads -0.5, joining 4.03, leading 1.25, many -0.69, name -0.55, number -0.51, place -0.8
alone: acronym 0.49, adjective -1.55, article -6, capital 0.27, demonym -2.47, elided -2.58, family -0.88, first -0.85, head 0.67, heads 0.82, joining -6, leading -1.15, many 0.75, name 1.27, number -3.06, place 1.96, small 0.26
before: acronym -0.17, adjective -0.6, article 0.2, demonym 0.73, elided 1.55, family 0.67, first -0.24, head -1.01, heads -1.16, joining 2.88, leading -0.67, many -0.71, name 0.18, number 0.45, place -0.7, small -0.09
capital: acronym 0.12, adjective 0.33, article -0.06, capital 1, demonym 0.72, elided -0.17, family 0.37, first 0.05, head -0.43, heads -0.08, joining -0.17, many -0.11, name 0.43, number 0.13, place 0.3, small -0.12
demonym: head -0.09, joining 1, small -0.1
elided: adjective -0.12, capital -0.14, head 0.78, leading -0.1, many -0.23, place -0.05, small -0.23
enclosed: together 8
ends: adjective -0.14, article -6, capital -0.15, demonym 0.34, elided -0.2, family 1.01, heads -0.4, joining -6.03, leading -2.11, many -0.12, name 0.27, number 0.58, place -0.24, small -0.2
family: adjective -0.17, article -0.07, capital 0.13, head -0.21, many -0.05, name -0.06, place -0.07, small 0.4
first: adjective 0.09, capital 2.06, family 2.5, first 1, head 0.12, small 0.54
head: acronym -0.16, adjective 2.01, article 0.53, capital 0.68, demonym 1.58, elided 0.17, first -0.19, head -0.54, heads -0.64, joining 0.13, leading -0.29, many -0.74, name -0.42, number 0.14, place -0.44, small 0.46
heads: adjective 2.2, capital -0.28, demonym 1.61, elided 0.17, family -0.19, first -0.05, head -0.7, heads 0.39, leading -0.06, many 0.81, name -0.19, place -0.14, small -1.03
leading: adjective -0.11, capital -0.08, head 0.06, heads -0.35, many -0.28
many: adjective 1.02, article -0.07, capital -0.08, demonym 1.51, elided -0.41, family 0.11, first 0.22, head -0.43, heads -0.19, many 0.68, place -0.05
name: capital -0.05, head -0.15, name -0.07, small -0.12
number: adjective -0.28, head -0.05, small -0.12
opens: acronym -0.33, adjective -0.68, article -0.2, capital -0.31, demonym -0.15, elided -1.96, family 0.21, first 1.08, head 0.83, heads 0.52, joining -3.88, leading -0.18, many -0.07, name -0.45, number -0.39, place -0.3, small -0.18
place: acronym -0.05, adjective -0.09, capital -0.28, heads 0.23, many -0.07, name -0.14, place -0.09, small -0.2
small: acronym -0.09, adjective 0.42, article -0.09, capital 0.16, demonym 1.01, family 0.23, first -0.1, head -0.07, heads -0.17, joining -0.17, leading -0.09, many -0.09, name 0.23, number 0.11, place 0.13, small 0.53
words: 2 1.24, 3 -0.21, 4 -1.64, 5 -0.62, 6 -0.08
`,
  others: {
    "adjective agrees": -0.13,
    "adjective disagrees": -1.11,
    "behind a known name acronym": -0.07,
    "behind a known name adjective": -0.45,
    "behind a known name capital": -0.05,
    "behind a known name family": -0.05,
    "behind a known name head": -0.79,
    "behind a known name heads": -0.12,
    "behind a known name many": -0.11,
    "behind a known name name": -0.16,
    "behind a known name place": -0.05,
    "behind a known name small": -0.19,
    "capital then capital": 0.62,
    "capital then small": -0.73,
    "crosses a quote": -1,
    "inside a known name": 4.86,
    "like the adjective": 0.38,
    "over a place disagrees": -0.13,
    "repeats a word": -2,
    "small then capital": -1.14,
    "small then small": 0.42,
    "unlike the adjective": -0.56,
  },
};

/** What articles' texts and earlier lines weigh, whatever the language. */
export const EVIDENCE: Readonly<Record<string, number>> = {
  "begins lines always of once": -0.92,
  "begins lines always of twice": 0.07,
  "begins lines at times of often": -0.44,
  "begins lines at times of very often": -0.21,
  "begins lines mostly of often": -0.35,
  "begins lines mostly of twice": -0.68,
  "begins lines mostly of very often": -0.46,
  "begins lines never of often": 0.34,
  "begins lines never of once": 0.27,
  "begins lines never of very often": 0.48,
  "begins lines seldom of often": -0.28,
  "begins lines seldom of very often": 0.35,
  "both follow it always of often": 0.37,
  "both follow it always of once": 1.25,
  "both follow it always of twice": 0.7,
  "both follow it always of very often": 0.19,
  "both follow it never of often": -0.62,
  "both follow it never of once": -0.76,
  "both follow it never of twice": 0.06,
  "both follow it never of very often": -0.37,
  "both follow it seldom of often": -0.09,
  "both follow it seldom of very often": -0.12,
  "both go on with it always of often": 0.59,
  "both go on with it always of once": 1.3,
  "both go on with it always of twice": 1.3,
  "both go on with it always of very often": 0.37,
  "both go on with it at times of twice": -0.67,
  "both go on with it at times of very often": 0.16,
  "both go on with it mostly of very often": 0.11,
  "both go on with it never of often": -0.35,
  "both go on with it never of once": -0.75,
  "both go on with it never of twice": 0.05,
  "both go on with it never of very often": -0.16,
  "both go on with it seldom of often": -0.08,
  "ends lines always of once": -0.31,
  "ends lines always of twice": -0.53,
  "ends lines at times of often": 0.57,
  "ends lines at times of twice": -1.15,
  "ends lines mostly of often": -0.08,
  "ends lines mostly of twice": 0.56,
  "ends lines never of often": 0.38,
  "ends lines never of once": -0.3,
  "ends lines never of twice": 0.3,
  "ends lines never of very often": 0.69,
  "ends lines seldom of very often": 0.54,
  "follows it always of often": 0.77,
  "follows it always of once": 2.56,
  "follows it always of twice": 1.36,
  "follows it always of very often": 0.71,
  "follows it at times of often": 1.52,
  "follows it at times of twice": 1.47,
  "follows it at times of very often": 1.47,
  "follows it mostly of often": 0.22,
  "follows it mostly of very often": 0.17,
  "follows it never of often": -0.58,
  "follows it never of once": -0.57,
  "follows it never of twice": -0.77,
  "follows it never of very often": -0.59,
  "follows it seldom of often": 1.73,
  "follows it seldom of very often": 0.4,
  "goes on with it always of often": 0.86,
  "goes on with it always of once": 2.46,
  "goes on with it always of twice": 1.45,
  "goes on with it always of very often": 1.01,
  "goes on with it at times of often": 0.51,
  "goes on with it at times of twice": 2.08,
  "goes on with it at times of very often": 0.38,
  "goes on with it mostly of often": 0.09,
  "goes on with it mostly of twice": 1.14,
  "goes on with it mostly of very often": 0.52,
  "goes on with it never of often": -0.88,
  "goes on with it never of once": -1.15,
  "goes on with it never of twice": -1.2,
  "goes on with it never of very often": 0.14,
  "goes on with it seldom of often": 1.1,
  "goes on with it seldom of very often": 0.19,
  "in text apart": -1.79,
  "in text far apart": -2.22,
  "in text often 1": 0.73,
  "in text often 2": 1.59,
  "in text often 3": 2.14,
  "in text often 4": 1.53,
  "in text once 1": 0.3,
  "in text once 2": 1.94,
  "in text once 3": 2.18,
  "in text once 4": 1.11,
  "in text only one": 0.19,
  "in text together always of once": 4.52,
  "in text together always of twice": 4.18,
  "in text together at times of often": 2.64,
  "in text together at times of twice": 2.53,
  "in text together at times of very often": 2.5,
  "in text together in other forms": 2.47,
  "in text together mostly of twice": 3,
  "in text together seldom of often": 1.8,
  "in text together seldom of very often": 1.8,
  "known phrase 1": 1.24,
  "known phrase 2": 1.32,
  "known phrase 3": 1.75,
  "known phrase 4": 1.07,
  "not in the text": 0.48,
  "stuck phrase 1": -0.82,
  "stuck phrase 2": -1.17,
  "stuck phrase 3": -0.23,
  "told to follow always of often": 1.1,
  "told to follow always of once": 1.43,
  "told to follow always of twice": 1.4,
  "told to follow always of very often": 1.13,
  "told to follow at times of often": -0.13,
  "told to follow at times of twice": 0.56,
  "told to follow at times of very often": 0.9,
  "told to follow mostly of often": 0.99,
  "told to follow mostly of twice": -0.06,
  "told to follow never of often": -0.4,
  "told to follow never of once": -1.23,
  "told to follow never of twice": -0.51,
  "told to follow never of very often": -0.28,
  "told to follow seldom of very often": -0.33,
  "told to go on always of often": 1.44,
  "told to go on always of once": 1.66,
  "told to go on always of twice": 1.96,
  "told to go on always of very often": 1.9,
  "told to go on at times of often": 0.05,
  "told to go on at times of very often": 0.77,
  "told to go on mostly of often": 0.11,
  "told to go on mostly of very often": -0.69,
  "told to go on never of often": 0.1,
  "told to go on never of once": -1.36,
  "told to go on never of twice": -1.08,
  "told to go on never of very often": -0.5,
  "told to go on seldom of often": 1.54,
  "told to go on seldom of very often": 0.98,
  "told together always of often": 1.16,
  "told together always of once": 1.78,
  "told together always of twice": 1.46,
  "told together always of very often": 1.12,
  "told together never of once": -0.17,
  "varied phrase 1": 0.79,
  "varied phrase 2": 1.03,
  "varied phrase 3": 1.16,
  "varied phrase 4": 0.8,
  "variety before always of often": -0.38,
  "variety before always of once": -0.91,
  "variety before always of twice": -1.17,
  "variety before always of very often": -0.41,
  "variety before at times of often": -0.21,
  "variety before at times of twice": 0.8,
  "variety before at times of very often": 0.25,
  "variety before mostly of often": -0.23,
  "variety before mostly of twice": 1.18,
  "variety before seldom of often": 0.32,
  "variety before seldom of very often": 0.51,
  "variety behind always of often": -0.23,
  "variety behind always of once": -0.6,
  "variety behind always of twice": -0.76,
  "variety behind always of very often": -0.41,
  "variety behind at times of often": 1.33,
  "variety behind at times of twice": 0.33,
  "variety behind at times of very often": 1.01,
  "variety behind mostly of often": -0.15,
  "variety behind mostly of twice": -0.19,
  "variety behind mostly of very often": 0.09,
  "variety behind seldom of often": 0.45,
  "variety behind seldom of very often": 0.74,
};
