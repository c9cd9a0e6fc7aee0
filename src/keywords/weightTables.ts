/** What each cue weighs. Written by `node bench/keyword-weights.ts` from lists of our own; not to be edited. */

/** For runs of Arabic. */
export const ARABIC = {
  rows: `
adjective: adjective 2.06, and 1.2, andWord 1, bare -0.8, first -1.04, link 1.3, name -0.83, noun -0.3, number 1, opener -0.26, place -0.25, prefixed 1.1, preposition 1.1, stem -0.37, theAdjective -2.27, theDemonym -1.7, theNoun 0.46, theWord -1.03, title -0.7, toNoun 0.26
after: adjective -0.27, and 2.5, andWord -0.5, bare -0.55, family -0.82, first 0.43, latin -0.07, link 3.54, name -0.83, noun 0.88, number -0.92, opener 3.54, place -0.92, prefixed -0.12, preposition 2.93, stem 1.3, theAdjective -0.95, theDemonym -0.57, theNoun -1.11, theParticiple -0.75, thePeople -0.28, theWord -1.16, toNoun 1.8
alone: adjective -3.92, and -6, andWord -4.06, bare -0.94, family -0.44, first -1.49, latin 0.14, link -4, name 0.9, noun -1.99, number -3.02, opener -3.02, place 1.11, prefixed -4.03, preposition -6.01, stem -2.93, theAdjective -3.05, theDemonym -4.5, theNoun 0.15, theParticiple 0.07, thePeople -0.18, theWord 0.15, title -0.59, toNoun -4.02
and: adjective 0.9, and -2, andWord -1.3, first 1.3, link -2, name 1, noun 1.9, number -0.7, opener 1.5, place 1.3, prefixed -2.1, preposition -2.1, theNoun 1.3, thePeople 0.6, theWord 0.7, title 1.6
andWord: bare -0.11, noun -0.71, opener -0.62, place -0.05, stem -0.08, theAdjective 0.8, theDemonym 0.9, theNoun -0.72, theWord -0.19
bare: adjective 0.1, bare 1.79, family 1.5, first -1.14, name -1.5, noun 0.88, opener -0.13, place -0.76, preposition -1.23, stem 1.13, theAdjective -1.57, theDemonym -1.1, theNoun 0.58, theParticiple -0.82, theWord 0.12, title -0.9
before: adjective -0.16, and 2.6, andWord 1.87, bare -1.04, family -1, first -0.31, latin -0.09, link 2.63, name -0.96, noun -1.21, number 1.34, opener 0.5, place -0.45, prefixed 2.66, preposition 2.78, stem 0.63, theAdjective 0.34, theDemonym 1.27, theNoun -2.1, theParticiple -0.41, thePeople -0.06, theWord -0.81, title -2.08, toNoun 2.1
enclosed: together 8
ends: adjective 0.68, and -5, andWord 0.56, bare 0.2, family -0.24, first -0.64, latin -0.07, link -4.14, name -0.06, noun -1.01, number 0.14, opener -4.02, place -0.41, prefixed 0.15, preposition -5.42, stem 0.33, theAdjective 0.31, theDemonym 0.57, theNoun -0.15, theParticiple 0.68, thePeople 0.46, theWord 0.61, title -0.67, toNoun -1.69
family: and 1.2, andWord 1, bare 0.51, family -0.88, first 1.09, link 1.2, name -0.93, noun -1.42, number 1, place -1.75, prefixed 1.1, preposition 1.1, stem 1.33, theAdjective -0.74, theDemonym -0.8, theNoun -0.58, theParticiple -0.07, thePeople -1.21, theWord -0.96, title -1.22
first: bare 2.13, family 3.09, first 1.56, name -0.34, noun 0.21, opener -0.17, place -2.66, stem 2.24, theAdjective -0.84, theDemonym -1, theNoun -0.8, thePeople -1.67, theWord 1.38, title -0.32
latin: latin 1.9, noun -0.65, opener -0.6, place -1.3, theNoun -1.31
link: adjective 1, and -2, andWord -1.2, first 1.3, link -2, name 1, noun 2, number -0.7, opener 1.5, place 1.3, prefixed -1.6, preposition -1.6, theNoun 1.4, thePeople 0.6, theWord 0.7, title 1.6
name: and 1.1, andWord 0.91, family -1.7, first -1.27, latin 0.6, link 1.2, name -0.13, noun -1.22, number 1.03, place -0.34, prefixed 1, preposition 0.89, stem 0.3, theAdjective 1.14, theDemonym 0.71, theNoun -1.52, thePeople -0.7, theWord -1.21, title -1.3
noun: adjective 2.31, andWord -0.7, bare 0.72, family -0.1, first -1.14, latin 0.05, name 1.34, noun 1.07, number -1.2, opener -1.05, place 1.15, stem -0.6, theAdjective -0.98, theDemonym -1.9, theNoun 2.63, theParticiple -0.79, thePeople 1.18, theWord 1.2, title 1.42
number: and 1, andWord 0.7, family -0.8, link 1, noun 0.88, number -1.7, place -0.05, prefixed 0.9, preposition 0.9, theAdjective -1.1, theDemonym -1, toNoun -0.7
opener: adjective 1, and -2, andWord -1.2, first 1.42, link -2.9, name 1.1, noun 2, number -0.7, opener 1.5, place 1.3, prefixed -1.6, preposition -1.6, theNoun 1.4, thePeople 0.7, theWord 0.7, title 1.6
opens: adjective -0.41, and -5, andWord -3.51, bare 0.19, family -0.58, first -0.77, latin -0.05, link -4.03, name 0.56, noun 0.59, number -1.51, opener -1.08, place -0.63, prefixed -3.43, preposition -3.57, stem 0.49, theAdjective -2.14, theDemonym -3.16, theNoun 0.35, theParticiple 0.34, thePeople 0.25, theWord 0.66, title 0.14, toNoun -4.79
place: adjective 0.33, and 1.5, andWord 1.31, bare -0.68, family -1.49, first -1.8, link 1.5, name 0.55, noun 0.43, number 1.3, opener -0.35, place 0.85, prefixed 1.51, preposition 0.91, stem -0.41, theAdjective 1.18, theDemonym -1.5, theNoun -1.5, thePeople -0.3, theWord -1.44, title -0.95
prefixed: noun -0.81, opener -0.8, stem -0.07, theAdjective 1.29, theDemonym 1.3, theNoun -0.93
preposition: adjective 0.9, and -2.1, andWord -1.3, first 1.2, link -2, name 1, noun 1.9, number -0.8, opener 1.4, place 1.37, prefixed -1.7, preposition -1.7, theNoun 1.66, theWord 0.6, title 1.5
stem: bare 0.64, family 2.16, first -0.43, name -2.3, noun 0.12, opener -0.65, stem 1.72, theAdjective -2.26, theDemonym -1.3, theNoun 2.06, thePeople 0.41, theWord 1.06, title -1.1
theAdjective: adjective -2.12, and 1, andWord 0.81, bare -0.47, family -0.86, first -0.86, latin -0.14, link 1.1, name -0.15, noun -1.58, number 0.8, opener -0.21, place 0.16, prefixed 1.34, preposition 1.71, stem -0.73, theAdjective 2.19, theDemonym 1.94, theNoun -1.77, theWord -1.04, title -0.94, toNoun 1.09
theDemonym: adjective -2, and 1, andWord 0.8, family -0.87, first -0.9, link 1.1, noun -1.13, number 0.8, opener -0.18, place 0.92, prefixed 1.01, preposition 1.13, stem -0.16, theAdjective 0.79, theDemonym 1.9, theNoun -1.17, theWord -0.94, title -0.92
theNoun: adjective -2.12, and 0.9, andWord 0.64, bare -1.86, family -0.82, first -1.2, latin -0.6, link 0.9, name 0.71, noun -1.15, number 0.71, opener -0.52, place 0.1, prefixed 0.8, preposition 1.71, stem -2.1, theAdjective 2.03, theDemonym 3.12, theNoun -2.88, theParticiple 1.31, thePeople 1.12, theWord -0.11, title -0.3
theParticiple: bare -0.65, first 0.35, noun -0.08, place -0.08, theAdjective 0.05, theNoun -0.17, theWord -0.16
thePeople: adjective -1.5, and 1, andWord 0.8, bare -1, family -0.8, first -0.73, link 1.1, noun -0.53, number 0.8, place -0.78, prefixed 0.9, preposition 1.36, stem -1, theAdjective 0.54, theDemonym 0.72, theNoun -1.1, thePeople 1.01, toNoun 0.25
theWord: adjective -1.8, and 0.8, bare -1.19, family -0.56, first -1.28, latin -0.7, link 0.8, noun -1.43, place -0.53, prefixed 0.7, preposition 0.7, stem 0.19, theAdjective 2.28, theDemonym 1.66, theNoun -0.12, thePeople 0.46, theWord 0.65, title -0.75
title: adjective -1.8, bare 0.35, family 1.52, first 1.76, noun -1.6, opener 0.59, place -0.99, stem -0.55, theAdjective 1.2, theDemonym 1.8, theNoun -1.5, thePeople -1.1, theWord -0.25
toNoun: adjective 1.1, first 1, name 1.2, noun 0.9, opener -1.4, place 2.21, theAdjective -2.4, theDemonym -2.3, theNoun 2, thePeople 1.06, theWord 2.03
words: 2 2, 3 1.35, 4 0.12, 5 -1.9, 6 -2.16
`,
  others: {
    "": -1.55,
    "adjective agrees": -0.47,
    "adjective disagrees": 0.27,
    "behind a known name bare": -0.11,
    "behind a known name first": -0.6,
    "behind a known name name": -0.13,
    "behind a known name noun": -0.58,
    "behind a known name opener": -0.07,
    "behind a known name place": -0.34,
    "behind a known name preposition": 0.14,
    "behind a known name stem": -0.19,
    "behind a known name theAdjective": -0.92,
    "behind a known name theDemonym": 0.11,
    "behind a known name theNoun": -0.41,
    "behind a known name thePeople": -0.28,
    "behind a known name theWord": -0.19,
    "behind a known name toNoun": 0.25,
    "crosses a quote": -1,
    "inside a known name": 6.46,
    "like the adjective": 0.1,
    "opens with a noun that returns": -0.18,
    "repeats a word": -1.54,
    "unknown agrees": 0.46,
    "unknown disagrees": 0.18,
    "unlike the adjective": -1.98,
  },
};

/** For runs of English. */
export const ENGLISH = {
  rows: `
acronym: adjective 0.77, capital -0.19, first -0.74, head 0.08, heads 0.2, leading -0.44, place 0.59, small -0.12, topic 0.72
adjective: adjective 1.28, capital 0.09, demonym -0.18, doing 0.26, first -1.2, head 0.69, leading -0.33, many 0.54, name -1.48, place -1.16, small 0.78, topic 0.32, topics -0.23
after: acronym 0.75, adjective -0.34, capital -0.46, demonym 1.45, doing -0.87, done 0.67, family -0.79, first 0.91, head -0.33, heads -1.09, joining 3.06, leading 1.35, many -0.9, name -1.47, number -0.57, place -0.25, small -0.69, topic -0.9, topics -0.97
alone: acronym 0.62, adjective -2.25, capital -0.22, demonym -2.76, doing 0.72, done -0.41, family -0.33, first -2.26, head -0.9, heads 0.26, joining -6, leading -3.59, many 0.4, name 1.36, number -3.16, place 1.36, small -0.38, topic 0.47, topics 0.89
before: acronym -1.49, adjective -0.21, capital -0.26, demonym -1.86, done -0.37, family 0.54, first -1.56, head 0.21, heads 0.45, joining 3.51, leading -0.25, many -0.17, name -1.29, number 1.31, place -1.01, small -0.57, topic -0.59, topics -0.52
capital: adjective -0.24, capital 1.13, doing -0.15, family 0.31, first 0.45, head -0.24, heads -0.35, leading 0.38, many -0.32, name 0.94, place -0.61, small -1.6
demonym: adjective 0.99, place -0.9, topic 0.73, topics 0.06
doing: adjective -0.33, head -0.16, leading -0.12, name -0.05, small -0.15
done: head 0.1, small 0.17, topic 0.41
enclosed: together 8
ends: acronym -0.87, adjective -1.73, capital -0.55, demonym -2.08, doing 0.16, done -0.26, family 1.1, first 0.15, head 0.05, heads 0.66, joining -5.16, leading -1.86, many 0.57, name 0.11, number 0.13, place -1.2, small -0.41, topic 0.49
family: capital -0.1, head -0.48, many -0.06
first: adjective -1.33, capital 2.22, family 0.06, first 2.1, head -3.64, leading -0.16, many 0.06, name 2.64, small -0.23, topic -0.1
head: acronym -0.16, adjective -0.11, capital 0.41, demonym -0.05, doing 0.49, first -0.39, head 0.19, heads 0.57, joining 0.11, leading -0.57, many 0.46, name -0.38, place -0.68, small 0.66, topic -0.66, topics 0.16
heads: adjective -0.21, capital -0.43, doing -0.17, head -1.06, heads 0.63, many -0.33, name -0.09, place -0.08, small -0.35, topic 1.08, topics -0.15
joining: place 0.15
leading: acronym 0.19, capital 0.28, head 0.06, heads -0.85, place 1.14, small -0.22, topic -0.47
many: adjective 0.3, capital -0.09, doing -0.31, heads -0.22, name -0.06, place -0.05, small -0.3, topic -0.13
name: adjective 0.57, capital -0.29, doing -0.13, first -0.07, head 0.7, heads 0.6, leading -0.09, many -0.44, name -0.09, place -0.07, small -0.17, topic -0.26, topics -0.18
number: capital 0.09
opens: acronym 0.17, adjective -0.2, capital -0.27, demonym 0.52, doing -0.67, done 0.78, family -0.2, first 0.81, head -0.09, heads -0.87, joining -3.21, leading -0.36, many -0.23, name -0.07, number -0.85, place -0.67, small 0.37, topic 1, topics -0.5
place: acronym -0.08, adjective 1.51, capital -1.33, doing -0.32, done -0.1, first -0.97, head 0.51, heads -0.2, leading 1.86, many -0.44, name -0.12, place 0.82, small -0.64, topic 0.53, topics -0.48
small: adjective -0.12, capital -1.93, doing -0.21, done -0.14, family 0.13, first 0.18, head -0.09, heads 0.12, leading 0.1, many 0.22, name 0.45, place 0.2, small 0.99, topic 0.57, topics 0.16
topic: acronym -0.11, adjective -0.88, capital -0.44, doing 0.76, done -0.05, head 1.76, heads 0.12, joining 0.25, leading 0.54, many 0.5, name -0.56, place -0.11, small 0.23, topic -1.33, topics -1.01
topics: adjective -0.21, capital -0.36, doing -0.26, head 0.21, heads -0.15, joining 0.05, leading -0.06, many -0.28, name -0.09, place -0.1, small -0.26, topic -0.67, topics 1.25
words: 2 2.02, 3 0.56, 4 -1.45, 5 -1.91, 6 -2.18
`,
  others: {
    "adjective agrees": -0.49,
    "adjective disagrees": 0.36,
    "behind a known name adjective": -1.11,
    "behind a known name capital": -0.92,
    "behind a known name doing": -0.14,
    "behind a known name first": -0.07,
    "behind a known name head": 0.16,
    "behind a known name heads": 0.74,
    "behind a known name joining": 0.36,
    "behind a known name leading": -0.06,
    "behind a known name many": -0.27,
    "behind a known name name": -0.07,
    "behind a known name place": -0.21,
    "behind a known name small": -0.66,
    "behind a known name topic": -0.91,
    "behind a known name topics": -0.32,
    "capital then capital": 0.77,
    "crosses a quote": -1,
    "inside a known name": 5.79,
    "like the adjective": -0.12,
    "repeats a word": -2.1,
    "small then capital": -1.37,
    "small then small": 0.15,
  },
};

/** For runs of French. */
export const FRENCH = {
  rows: `
acronym: acronym -0.06, adjective -0.13, capital -0.17, head -0.11, small -0.11
adjective: acronym 0.21, adjective -0.78, capital 0.74, elided -0.24, family 0.09, first -0.11, head 0.37, heads -0.83, joining 1.02, leading -0.12, many -0.14, name 0.46, place -0.33, small 0.25
after: acronym -0.62, adjective -0.36, article 4, demonym -0.26, elided -0.54, family -0.16, first 0.9, head -0.91, heads -0.94, joining 4.08, leading 0.82, many -0.84, name -0.74, number -0.56, place -1.01, small 0.15
alone: acronym 0.41, adjective -1.76, article -6, capital 0.18, demonym -2.56, elided -3.18, family -1.05, first -1.14, head 0.79, heads 0.96, joining -6, leading -1.13, many 0.96, name 1.35, number -3.08, place 2.23, small 0.11
before: acronym -0.16, adjective -0.57, article 0.47, capital 0.2, demonym 0.83, elided 1.58, family 0.86, first -0.24, head -1.06, heads -1.16, joining 3.23, leading -0.97, many -0.99, name 0.25, number 0.52, place -1.22
capital: acronym 0.47, adjective -0.12, article -0.13, capital 0.87, demonym 0.72, family 0.63, head -0.48, heads -0.09, many -0.09, name 0.87, number 0.28, place -0.09, small -0.51
demonym: head -0.13, heads -0.07, joining 1
elided: capital -0.14, head -0.05, small -0.17
enclosed: together 8
ends: acronym 0.21, adjective 0.05, article -6, capital -0.1, demonym 0.42, elided 0.7, family 1.2, first 0.2, head -0.26, heads -0.23, joining -6.08, leading -1.72, many -0.2, name 0.4, number 0.65, place -0.46, small -0.19
family: capital -0.08, head -0.25, name -0.09, place -0.05, small 0.36
first: adjective 0.1, capital 2.04, family 2.5, first 1, head 0.22, small 0.55
head: acronym -0.38, adjective 2.5, article 0.78, capital 0.92, demonym 1.56, elided 0.1, first -0.22, head -0.59, heads -1.06, joining 0.11, leading -0.54, many -0.64, name -0.85, place -0.42, small 0.56
heads: adjective 2.28, capital -0.28, demonym 1.72, elided 0.05, family -0.38, first -0.06, head -0.76, heads 0.99, joining 0.05, leading -0.05, many 0.05, name -0.3, place -0.1, small -1.03
leading: adjective 0.05, head -0.8, heads -0.33, many -0.28, small 0.17
many: adjective 1.08, capital -0.12, demonym 1.51, elided -0.34, family 0.16, first 0.44, head -0.32, heads -0.25, many -0.06, small 0.12
name: adjective -0.1, capital -0.09, head -0.13, name -0.14, small -0.17
number: adjective -0.35, capital -0.06, head -0.06, small -0.07
opens: acronym -0.25, adjective -0.35, article -0.47, capital -0.36, demonym -0.18, elided -1.4, family 0.18, first 1.25, head 1.06, heads 0.61, joining -4.23, leading 0.09, name -0.6, number -0.43, place -0.26, small -0.14
place: acronym -0.07, adjective -0.14, capital -0.59, head 0.14, heads 0.34, name -0.21, place -0.06, small -0.35
small: acronym -0.31, adjective 0.59, article -0.17, capital 0.15, demonym 1.01, family 0.35, first -0.21, head -0.13, heads -0.32, leading -0.18, many 0.29, name 0.51, number 0.22, place -0.1, small 0.46
words: 2 1.25, 3 -0.32, 4 -1.61, 5 -0.86, 6 -0.14
`,
  others: {
    "adjective agrees": -0.22,
    "adjective disagrees": -1.17,
    "behind a known name acronym": -0.09,
    "behind a known name adjective": -0.41,
    "behind a known name capital": 0.05,
    "behind a known name elided": -0.15,
    "behind a known name family": -0.13,
    "behind a known name head": -0.77,
    "behind a known name heads": -0.18,
    "behind a known name many": -0.13,
    "behind a known name name": -0.32,
    "behind a known name small": -0.36,
    "capital then capital": 0.78,
    "capital then small": -0.92,
    "crosses a quote": -1,
    "inside a known name": 5.67,
    "repeats a word": -2.01,
    "small then capital": -1.25,
    "small then small": 0.4,
    "unlike the adjective": -0.8,
  },
};

/** What articles' texts and earlier lines weigh, whatever the language. */
export const EVIDENCE: Readonly<Record<string, number>> = {
  "begins lines always of once": -0.74,
  "begins lines always of twice": -0.66,
  "begins lines at times of often": -0.07,
  "begins lines at times of twice": -0.58,
  "begins lines at times of very often": -0.52,
  "begins lines mostly of often": -0.47,
  "begins lines mostly of twice": -0.21,
  "begins lines never of often": 0.74,
  "begins lines never of once": -0.17,
  "begins lines never of twice": 0.05,
  "begins lines never of very often": 0.55,
  "begins lines seldom of often": -0.05,
  "begins lines seldom of very often": -0.2,
  "both follow it always of often": 0.46,
  "both follow it always of once": 1.26,
  "both follow it always of twice": 0.41,
  "both follow it always of very often": 0.42,
  "both follow it at times of twice": -0.12,
  "both follow it mostly of very often": 0.1,
  "both follow it never of often": -0.41,
  "both follow it never of once": -1.1,
  "both follow it never of twice": -0.55,
  "both follow it never of very often": -0.37,
  "both follow it seldom of very often": 0.2,
  "both go on with it always of often": 0.35,
  "both go on with it always of once": 1.96,
  "both go on with it always of twice": 0.07,
  "both go on with it always of very often": 0.47,
  "both go on with it at times of often": 0.89,
  "both go on with it at times of twice": 1.02,
  "both go on with it at times of very often": 0.48,
  "both go on with it never of often": -0.61,
  "both go on with it never of once": -1.04,
  "both go on with it never of twice": -0.84,
  "both go on with it never of very often": -0.39,
  "both go on with it seldom of very often": -0.36,
  "ends lines always of once": -1.06,
  "ends lines always of twice": -0.55,
  "ends lines at times of often": -0.82,
  "ends lines at times of twice": -0.88,
  "ends lines at times of very often": -0.56,
  "ends lines mostly of often": -0.05,
  "ends lines mostly of twice": -0.11,
  "ends lines never of often": 0.46,
  "ends lines never of once": 0.28,
  "ends lines never of twice": 0.16,
  "ends lines never of very often": 0.38,
  "ends lines seldom of often": 0.27,
  "ends lines seldom of very often": 0.59,
  "follows it always of often": 0.89,
  "follows it always of once": 2.86,
  "follows it always of twice": 0.73,
  "follows it always of very often": 0.67,
  "follows it at times of often": 0.15,
  "follows it at times of twice": 1.52,
  "follows it at times of very often": 0.6,
  "follows it mostly of twice": 0.2,
  "follows it mostly of very often": 0.39,
  "follows it never of often": -0.92,
  "follows it never of once": -0.12,
  "follows it never of twice": -0.19,
  "follows it never of very often": -0.18,
  "follows it seldom of often": 1.1,
  "follows it seldom of very often": 1.22,
  "goes on with it always of often": 0.76,
  "goes on with it always of once": 2.98,
  "goes on with it always of twice": 0.96,
  "goes on with it always of very often": 0.75,
  "goes on with it at times of often": 0.5,
  "goes on with it at times of twice": 1.12,
  "goes on with it at times of very often": 0.7,
  "goes on with it mostly of twice": 0.17,
  "goes on with it mostly of very often": 0.19,
  "goes on with it never of often": -0.17,
  "goes on with it never of once": -0.51,
  "goes on with it never of twice": -0.93,
  "goes on with it never of very often": -0.23,
  "goes on with it seldom of often": 1.01,
  "goes on with it seldom of very often": 0.51,
  "in text apart": -1.53,
  "in text far apart": -1.76,
  "in text often 1": 0.39,
  "in text often 2": 1.76,
  "in text often 3": 2.11,
  "in text often 4": 1.52,
  "in text once 1": 0.84,
  "in text once 2": 2.11,
  "in text once 3": 2.23,
  "in text once 4": 1.09,
  "in text only one": 0.14,
  "in text together always of once": 5.21,
  "in text together always of twice": 4.2,
  "in text together at times of often": 2.52,
  "in text together at times of twice": 2.58,
  "in text together at times of very often": 2.5,
  "in text together in other forms": 2.55,
  "in text together mostly of twice": 3,
  "in text together seldom of often": 1.8,
  "in text together seldom of very often": 1.8,
  "known phrase 1": 1.07,
  "known phrase 2": 1.27,
  "known phrase 3": 1.99,
  "known phrase 4": 2.29,
  "not in the text": 0.34,
  "stuck phrase 1": -0.54,
  "stuck phrase 2": -0.52,
  "stuck phrase 3": -0.19,
  "told to follow always of often": 0.84,
  "told to follow always of once": 0.58,
  "told to follow always of twice": 1.46,
  "told to follow always of very often": 1.41,
  "told to follow at times of often": -0.12,
  "told to follow at times of twice": 0.06,
  "told to follow at times of very often": 0.19,
  "told to follow mostly of very often": 0.05,
  "told to follow never of often": -0.19,
  "told to follow never of once": -2.06,
  "told to follow never of twice": -1.62,
  "told to follow never of very often": -0.15,
  "told to follow seldom of often": 0.43,
  "told to go on always of often": 1.51,
  "told to go on always of once": 1.73,
  "told to go on always of twice": 1.18,
  "told to go on always of very often": 1.14,
  "told to go on at times of twice": 0.08,
  "told to go on at times of very often": 0.19,
  "told to go on mostly of twice": 0.5,
  "told to go on never of often": -0.25,
  "told to go on never of once": -1.26,
  "told to go on never of twice": -0.79,
  "told to go on never of very often": -0.52,
  "told to go on seldom of very often": 0.99,
  "told together always of often": 1.33,
  "told together always of once": 1.82,
  "told together always of twice": 1.75,
  "told together always of very often": 0.99,
  "told together never of once": -0.19,
  "varied phrase 1": 0.65,
  "varied phrase 2": 1.08,
  "varied phrase 3": 1.44,
  "varied phrase 4": 0.78,
  "variety before always of often": -0.87,
  "variety before always of once": -1.14,
  "variety before always of twice": -1.1,
  "variety before always of very often": -0.09,
  "variety before at times of often": 1.72,
  "variety before at times of twice": 0.66,
  "variety before at times of very often": -0.05,
  "variety before mostly of often": 0.36,
  "variety before mostly of twice": -0.48,
  "variety before mostly of very often": -0.35,
  "variety before seldom of often": 0.42,
  "variety before seldom of very often": 0.46,
  "variety behind always of often": -1.16,
  "variety behind always of once": -0.89,
  "variety behind always of twice": -1.38,
  "variety behind always of very often": -0.26,
  "variety behind at times of often": 1.7,
  "variety behind at times of twice": 0.72,
  "variety behind at times of very often": 0.21,
  "variety behind mostly of often": -0.11,
  "variety behind seldom of often": 0.45,
  "variety behind seldom of very often": 0.3,
};
