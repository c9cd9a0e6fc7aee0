/** What each cue weighs. Written by `node bench/keyword-weights.ts` from lists of our own; not to be edited. */

/** For runs of Arabic. */
export const ARABIC = {
  rows: `
adjective: adjective 2.43, and 1.2, andWord 1, bare -0.83, first -1.09, link 1.3, name -0.84, noun -0.37, number 1, opener -0.2, place -0.53, prefixed 1.1, preposition 1.1, theAdjective -2.06, theDemonym -1.72, theWord -1.09, title -0.71, toNoun 0.12
after: adjective -0.46, and 2.5, bare -0.56, family -0.8, first 0.15, link 3.51, name -0.85, noun 0.33, number -0.88, opener 3.52, place -0.97, preposition 2.71, stem 0.37, theAdjective -0.96, theDemonym -0.91, theNoun -1.05, theParticiple -0.41, thePeople -0.12, theWord -1.08, toNoun 1.56
alone: adjective -3.29, and -6, andWord -4.1, bare -0.71, family -0.57, first -1.49, link -4, name 0.91, noun -1.35, number -3.02, opener -3.01, place 1.02, prefixed -4.06, preposition -6, stem -1.37, theAdjective -3.15, theDemonym -4.34, theParticiple -0.13, thePeople -0.29, theWord 0.29, title -0.85, toNoun -4.01
and: adjective 0.9, and -2, andWord -1.3, first 1.3, link -2, name 1, noun 1.9, number -0.7, opener 1.5, place 1.3, prefixed -2.1, preposition -2.1, theNoun 1.3, thePeople 0.6, theWord 0.7, title 1.6
andWord: bare 0.48, noun -0.72, opener -0.63, place -0.08, stem -0.08, theAdjective 0.8, theDemonym 0.9, theNoun -0.75, theWord -0.16
bare: adjective 0.09, bare 1.58, family 1.11, first -0.83, name -1.51, opener -0.12, place -0.19, preposition -0.85, stem 0.5, theAdjective -1.41, theDemonym -1.1, theNoun 1.03, theParticiple -0.35, thePeople 0.15, theWord -0.29, title -0.92
before: adjective -0.33, and 2.6, andWord 1.29, bare -1.08, family -0.7, first -0.48, link 2.61, name -0.71, noun -1.62, number 1.33, opener 0.46, place -0.38, prefixed 2.17, preposition 2.22, stem -0.29, theAdjective 0.37, theDemonym 1.25, theNoun -1.81, theParticiple 0.05, thePeople 0.14, theWord -0.71, title -1.59, toNoun 1.69
enclosed: together 8
ends: adjective 0.25, and -5, andWord 0.1, family -0.14, first -0.35, link -4.11, name -0.06, noun -1.31, number 0.1, opener -4.01, place -0.35, prefixed 0.05, preposition -5.2, stem -0.3, theAdjective 0.41, theDemonym 0.75, theNoun -0.09, theParticiple 0.54, thePeople 0.41, theWord 0.39, title -0.36, toNoun -1.45
family: and 1.2, andWord 1, bare 0.25, family 0.09, first 0.21, link 1.2, name -0.92, noun -1.11, number 1, place -1.68, prefixed 1.1, preposition 1.1, stem 0.53, theAdjective -0.69, theDemonym -0.8, theNoun -0.36, thePeople -1.21, theWord -0.65, title -1.21
first: bare 1.74, family 2.94, first 1.9, name -0.4, noun 0.26, opener -0.46, place -2.51, stem 1.21, theAdjective -0.35, theDemonym -1, theNoun -0.64, thePeople -1.51, theWord 1.57, title -0.22
latin: latin 1.9, noun -0.63, opener -0.6, place -1.3, theNoun -1.31
link: adjective 1, and -2, andWord -1.2, first 1.3, link -2, name 1, noun 2, number -0.7, opener 1.5, place 1.3, prefixed -1.6, preposition -1.6, theNoun 1.4, thePeople 0.6, theWord 0.7, title 1.6
name: and 1.1, andWord 0.91, family -1.7, first -1.18, latin 0.6, link 1.2, name -0.07, noun -1.15, number 1.02, place -0.21, prefixed 1, preposition 0.83, stem 0.14, theAdjective 0.99, theDemonym 0.7, theNoun -1.51, thePeople -0.7, theWord -1.21, title -1.3
noun: adjective 1.64, andWord -0.7, bare 0.08, family -0.17, first -0.73, latin 0.08, name 1.49, noun 0.85, number -1.2, opener -1.08, place 1.25, prefixed -0.4, preposition -0.36, stem -0.39, theAdjective -0.9, theDemonym -1.89, theNoun 3.09, theParticiple -0.26, thePeople 1.13, theWord 0.86, title 1.64
number: and 1, andWord 0.7, family -0.8, link 1, noun 0.89, number -1.7, prefixed 0.9, preposition 0.9, theAdjective -1.1, theDemonym -1, toNoun -0.7
opener: adjective 1, and -2, andWord -1.2, first 1.41, link -2.9, name 1.1, noun 2, number -0.7, opener 1.5, place 1.3, prefixed -1.6, preposition -1.6, theNoun 1.4, thePeople 0.7, theWord 0.7, title 1.6
opens: adjective -0.88, and -5, andWord -2.89, family -0.73, first -0.63, link -4.01, name 0.3, noun 0.13, number -1.51, opener -1.05, place -0.64, prefixed -2.92, preposition -3.01, stem -0.14, theAdjective -2.12, theDemonym -3.31, theNoun 0.17, theParticiple 0.09, thePeople 0.15, theWord 0.42, title -0.06, toNoun -4.38
place: adjective 0.23, and 1.5, andWord 1.31, bare -0.41, family -1.52, first -1.52, link 1.5, name 0.21, noun 0.16, number 1.3, opener -0.18, place 0.49, prefixed 1.5, preposition 1.26, stem -0.64, theAdjective 0.73, theDemonym -1.4, theNoun -1.41, thePeople -0.15, theWord -1.1, title -0.94
prefixed: noun -0.82, opener -0.8, place -0.08, stem 0.32, theAdjective 1.1, theDemonym 1.3, theNoun -0.92
preposition: adjective 0.9, and -2.1, andWord -1.3, first 1.2, link -2, name 1, noun 1.9, number -0.8, opener 1.4, place 1.33, prefixed -1.7, preposition -1.7, theNoun 1.47, theWord 0.6, title 1.5
stem: bare 0.57, family 1.49, first -0.82, name -1.83, noun -0.07, opener -0.58, place 0.47, preposition -0.37, stem 1.44, theAdjective -1.55, theDemonym -1.3, theNoun 1.53, thePeople 0.43, theWord 0.82, title -1.1
theAdjective: adjective -2.04, and 1, andWord 0.49, bare -0.19, family -0.84, first -0.83, latin -0.06, link 1.1, name -0.09, noun -1.34, number 0.8, opener -0.11, place -0.2, prefixed 1.26, preposition 1.65, stem -0.45, theAdjective 1.68, theDemonym 1.97, theNoun -1.59, theWord -0.98, title -0.93, toNoun 0.95
theDemonym: adjective -2, and 1, andWord 0.5, bare -0.11, family -0.83, first -0.79, link 1.1, noun -1.05, number 0.8, opener -0.07, place 0.24, prefixed 1.01, preposition 1.15, stem -0.17, theAdjective 1.06, theDemonym 1.68, theNoun -1.13, theWord -0.68, title -0.92
theNoun: adjective -1.87, and 0.9, andWord 0.65, bare -1.73, family -1.07, first -1.32, latin -0.6, link 0.9, name 0.75, noun -1.18, number 0.7, opener -0.23, place -0.24, prefixed 0.8, preposition 1.35, stem -1.59, theAdjective 1.99, theDemonym 2.75, theNoun -2.54, theParticiple 0.72, thePeople 1.21, theWord 0.21, title -0.12
theParticiple: bare -0.26, first 0.17, noun -0.05, theNoun -0.13, theWord -0.1
thePeople: adjective -1.5, and 1, andWord 0.8, bare -1, family -0.8, first -0.77, link 1.1, noun -0.23, number 0.8, place -0.75, prefixed 0.9, preposition 1.27, stem -1, theAdjective 0.82, theDemonym 0.84, theNoun -0.92, thePeople 0.55, toNoun 0.12
theWord: adjective -1.95, and 0.8, bare -1.2, family 0.39, first -1.33, latin -0.7, link 0.8, noun -1.35, place -0.52, prefixed 0.7, preposition 0.7, stem 0.32, theAdjective 1.77, theDemonym 2.01, theNoun -0.7, thePeople 0.66, theWord 0.28, title -0.72
title: adjective -1.8, bare 0.36, family 1.44, first 1.79, name -0.12, noun -1.53, opener 0.05, place -0.33, stem -0.21, theAdjective 0.85, theDemonym 1.8, theNoun -1.58, thePeople -1.1, theWord -0.2
toNoun: adjective 1.1, first 1, name 1.2, noun 0.9, opener -1.4, place 2.11, theAdjective -2.4, theDemonym -2.3, theNoun 2, thePeople 1.03, theWord 1.92
words: 2 1.63, 3 1.12, 4 -0.13, 5 -1.93, 6 -2.06
`,
  others: {
    "": -0.92,
    "adjective agrees": -0.51,
    "adjective disagrees": 0.09,
    "behind a known name first": -0.31,
    "behind a known name name": -0.08,
    "behind a known name noun": -0.49,
    "behind a known name place": -0.21,
    "behind a known name preposition": 0.12,
    "behind a known name stem": -0.06,
    "behind a known name theAdjective": -0.58,
    "behind a known name theNoun": -0.33,
    "behind a known name thePeople": -0.13,
    "behind a known name theWord": -0.08,
    "behind a known name toNoun": 0.12,
    "crosses a quote": -1,
    "inside a known name": 5.79,
    "like the adjective": 0.11,
    "opens with a noun that returns": -0.1,
    "repeats a word": -2.2,
    "unknown agrees": 0.34,
    "unknown disagrees": 0.12,
    "unlike the adjective": -2.14,
  },
};

/** For runs of English. */
export const ENGLISH = {
  rows: `
acronym: adjective 0.45, capital -0.09, first -0.71, head 0.09, heads 0.09, leading -0.2, place 0.35, small -0.06, topic 0.75
adjective: adjective 1.3, demonym -0.1, doing 0.11, first -1.2, head 0.69, leading -0.18, many 0.25, name -1.4, place -0.96, small 0.76, topic 0.34, topics -0.19
after: acronym 0.55, adjective -0.33, capital -0.52, demonym 1.34, doing -0.62, done 0.47, family -0.59, first 0.95, head -0.36, heads -0.95, joining 2.97, leading 1.28, many -0.73, name -1.33, number -0.59, place -0.3, small -0.8, topic -0.88, topics -0.79
alone: acronym 0.48, adjective -2.24, capital -0.22, demonym -2.69, doing 0.51, done -0.27, family -0.24, first -2.05, head -0.99, heads 0.23, joining -6, leading -3.39, many 0.32, name 1.28, number -3.07, place 1.28, small -0.41, topic 0.52, topics 0.84
before: acronym -1.42, adjective -0.24, capital -0.3, demonym -1.72, done -0.25, family 0.41, first -1.55, head 0.18, heads 0.5, joining 3.32, leading -0.34, name -1.09, number 1.31, place -1.27, small -0.53, topic -0.31, topics -0.36
capital: adjective -0.15, capital 1.16, doing -0.07, family 0.23, first 0.25, head -0.19, heads -0.22, leading 0.19, many -0.18, name 0.79, place -0.32, small -1.5, topic -0.35
demonym: adjective 0.95, place -0.9, topic 0.72
doing: adjective -0.21, head -0.11, leading -0.09, small -0.11
done: head 0.07, small 0.12, topic 0.29
enclosed: together 8
ends: acronym -0.53, adjective -1.83, capital -0.45, demonym -2.05, doing 0.11, done -0.2, family 0.83, first -0.1, heads 0.66, joining -5.07, leading -1.98, many 0.41, name 0.05, number 0.06, place -0.89, small -0.28, topic 0.25, topics -0.06
family: capital -0.07, head -0.35, many -0.05
first: adjective -1.29, capital 2.16, family 0.05, first 2.1, head -3.34, leading -0.07, name 2.55, small -0.47, topic -0.07
head: acronym -0.12, adjective -0.14, capital 0.24, doing 0.26, first -0.21, head 0.14, heads 0.49, joining 0.07, leading -0.3, many 0.3, name -0.22, place -0.41, small 0.37, topic -0.39, topics 0.05
heads: adjective -0.13, capital -0.28, doing -0.11, head -0.66, heads 0.35, many -0.18, name -0.06, place -0.05, small -0.24, topic 0.57, topics -0.08
joining: place 0.06
leading: acronym 0.1, capital 0.11, heads -0.37, place 0.65, small -0.16, topic -0.26
many: adjective 0.15, capital -0.06, doing -0.16, head -0.1, heads -0.18, small -0.18, topic -0.08
name: adjective 0.25, capital -0.15, doing -0.07, head 0.44, heads 0.39, many -0.22, name -0.05, small -0.09, topic -0.12, topics -0.09
opens: acronym 0.24, adjective -0.22, capital -0.18, demonym 0.31, doing -0.5, done 0.53, family -0.17, first 0.61, head -0.09, heads -0.78, joining -3.02, leading -0.47, many -0.32, name -0.19, number -0.94, place -0.51, small 0.35, topic 0.87, topics -0.48
place: acronym -0.06, adjective 1.3, capital -1.1, doing -0.15, done -0.08, first -0.94, head 0.37, heads -0.2, leading 1.32, many -0.22, name -0.08, place 0.49, small -0.41, topic 0.35, topics -0.26
small: capital -1.87, doing -0.12, done -0.09, family 0.11, first 0.11, head 0.16, heads 0.12, leading 0.07, many 0.16, name 0.19, place 0.12, small 0.83, topic 0.56, topics 0.13
topic: acronym -0.06, adjective -0.47, capital -0.93, doing 0.45, head 1.58, heads 0.11, joining 0.13, leading 0.35, many 0.29, name -0.29, small 0.11, topic -0.83, topics -0.52
topics: adjective -0.12, capital -0.21, doing -0.15, heads -0.08, many -0.14, name -0.06, place -0.06, small -0.16, topic -0.39, topics 0.63
words: 2 1.98, 3 0.59, 4 -1.33, 5 -1.56, 6 -2.13
`,
  others: {
    "adjective agrees": -0.41,
    "adjective disagrees": 0.17,
    "behind a known name adjective": -0.59,
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
    "like the adjective": -0.1,
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
after: acronym -0.48, adjective -0.43, article 4, capital -0.07, demonym -0.26, elided -0.61, first 0.76, head -0.78, heads -0.66, joining 4.03, leading 1.13, many -0.59, name -0.51, number -0.42, place -0.8
alone: acronym 0.52, adjective -1.63, article -6, capital 0.29, demonym -2.49, elided -2.63, family -0.89, first -0.84, head 0.73, heads 0.89, joining -6, leading -1.29, many 1.06, name 1.29, number -3.06, place 1.99, small 0.23
before: acronym -0.18, adjective -0.51, article 0.31, capital 0.05, demonym 0.76, elided 1.48, family 0.62, first -0.19, head -1.05, heads -1.12, joining 2.88, leading -0.73, many -0.87, name 0.15, number 0.39, place -0.68
capital: adjective 0.42, article -0.07, capital 1.07, demonym 0.72, elided -0.18, family 0.3, head -0.4, heads -0.08, joining -0.18, many -0.05, name 0.44, number 0.15, place 0.28, small -0.14
demonym: head -0.08, joining 1, small -0.11
elided: adjective -0.07, capital -0.07, head -0.05, leading -0.1, many -0.11, small -0.14
enclosed: together 8
ends: adjective -0.22, article -6, capital -0.21, demonym 0.35, elided 0.24, family 0.9, first 0.07, head -0.16, heads -0.33, joining -6.03, leading -1.86, many -0.53, name 0.22, number 0.48, place -0.27, small -0.23
family: capital 0.09, head -0.21, name -0.07, place -0.08, small 0.32
first: adjective 0.06, capital 2.06, family 2.5, first 1, head 0.15, small 0.5
head: acronym -0.13, adjective 1.87, article 0.49, capital 0.72, demonym 1.57, elided 0.09, first -0.18, head -0.51, heads -0.68, joining 0.12, leading -0.28, many -0.43, name -0.39, place -0.42, small 0.46
heads: adjective 2.21, capital -0.22, demonym 1.64, elided 0.06, family -0.13, head -0.48, heads 0.5, name -0.14, place -0.1, small -0.94
leading: adjective -0.1, capital -0.07, head -0.12, heads -0.41, many -0.17
many: adjective 1.13, demonym 1.51, elided -0.35, family 0.12, first 0.25, head -0.26, heads -0.16, small 0.28
name: adjective -0.05, head -0.12, name -0.07, small -0.12
number: adjective -0.2, small -0.11
opens: acronym -0.34, adjective -0.71, article -0.31, capital -0.34, demonym -0.17, elided -1.85, family 0.27, first 1.03, head 0.82, heads 0.33, joining -3.88, many -0.23, name -0.44, number -0.33, place -0.35, small -0.26
place: adjective -0.2, capital -0.29, head 0.05, heads 0.23, name -0.13, place -0.09, small -0.26
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
    "repeats a word": -2,
    "small then capital": -1.17,
    "small then small": 0.18,
    "unlike the adjective": -0.49,
  },
};

/** What articles' texts and earlier lines weigh, whatever the language. */
export const EVIDENCE: Readonly<Record<string, number>> = {
  "begins lines always of often": -0.17,
  "begins lines always of once": -0.85,
  "begins lines always of twice": -0.68,
  "begins lines at times of often": 0.09,
  "begins lines at times of twice": -0.36,
  "begins lines at times of very often": -0.26,
  "begins lines mostly of twice": -0.32,
  "begins lines never of often": 0.55,
  "begins lines never of once": -0.24,
  "begins lines never of twice": 0.25,
  "begins lines never of very often": 0.97,
  "begins lines seldom of often": -0.08,
  "both follow it always of often": 0.33,
  "both follow it always of once": 1.96,
  "both follow it always of twice": 0.81,
  "both follow it always of very often": 0.42,
  "both follow it at times of twice": -0.06,
  "both follow it never of often": -0.32,
  "both follow it never of once": -0.83,
  "both follow it never of twice": -0.41,
  "both follow it never of very often": -0.39,
  "both follow it seldom of often": -0.1,
  "both follow it seldom of very often": -1.1,
  "both go on with it always of often": 0.27,
  "both go on with it always of once": 1.4,
  "both go on with it always of twice": 0.59,
  "both go on with it always of very often": 0.54,
  "both go on with it at times of often": 1.1,
  "both go on with it at times of twice": 0.72,
  "both go on with it at times of very often": 0.51,
  "both go on with it never of often": -0.55,
  "both go on with it never of once": -0.82,
  "both go on with it never of twice": -0.99,
  "both go on with it never of very often": -0.37,
  "both go on with it seldom of very often": -0.17,
  "ends lines always of once": -1.17,
  "ends lines always of twice": -1.15,
  "ends lines at times of often": -0.45,
  "ends lines at times of twice": -0.35,
  "ends lines at times of very often": -0.39,
  "ends lines mostly of often": -0.08,
  "ends lines mostly of twice": -0.6,
  "ends lines never of often": -0.3,
  "ends lines never of once": 0.31,
  "ends lines never of twice": -0.3,
  "ends lines never of very often": 0.92,
  "ends lines seldom of often": -0.24,
  "ends lines seldom of very often": 0.28,
  "follows it always of often": 0.87,
  "follows it always of once": 2.97,
  "follows it always of twice": 1.15,
  "follows it always of very often": 0.69,
  "follows it at times of often": 0.41,
  "follows it at times of twice": 1.62,
  "follows it at times of very often": 0.39,
  "follows it mostly of often": 0.06,
  "follows it mostly of twice": 0.13,
  "follows it mostly of very often": 0.3,
  "follows it never of often": -0.96,
  "follows it never of once": -0.55,
  "follows it never of very often": 0.24,
  "follows it seldom of very often": 0.96,
  "goes on with it always of often": 0.73,
  "goes on with it always of once": 3,
  "goes on with it always of twice": 1.24,
  "goes on with it always of very often": 0.75,
  "goes on with it at times of often": 0.79,
  "goes on with it at times of twice": 0.74,
  "goes on with it at times of very often": 0.68,
  "goes on with it mostly of twice": 0.15,
  "goes on with it mostly of very often": 0.16,
  "goes on with it never of often": -0.63,
  "goes on with it never of once": -0.65,
  "goes on with it never of twice": -0.75,
  "goes on with it seldom of often": 0.65,
  "goes on with it seldom of very often": 0.53,
  "in text apart": -1.01,
  "in text far apart": -1.79,
  "in text often 1": 0.72,
  "in text often 2": 1.6,
  "in text often 3": 2.29,
  "in text often 4": 1.55,
  "in text once 1": 0.92,
  "in text once 2": 2.24,
  "in text once 3": 2.04,
  "in text once 4": 1.19,
  "in text only one": 0.57,
  "in text together always of once": 5.31,
  "in text together always of twice": 4.24,
  "in text together at times of often": 2.55,
  "in text together at times of twice": 2.6,
  "in text together at times of very often": 2.5,
  "in text together in other forms": 2.67,
  "in text together mostly of twice": 3,
  "in text together seldom of often": 1.8,
  "in text together seldom of very often": 1.8,
  "known phrase 1": 1.12,
  "known phrase 2": 1.18,
  "known phrase 3": 1.95,
  "known phrase 4": 1.82,
  "not in the text": 0.56,
  "stuck phrase 1": -0.67,
  "stuck phrase 2": -0.41,
  "stuck phrase 3": 0.3,
  "told to follow always of often": 1.19,
  "told to follow always of once": 0.93,
  "told to follow always of twice": 0.51,
  "told to follow always of very often": 1.19,
  "told to follow at times of twice": 0.32,
  "told to follow at times of very often": 0.21,
  "told to follow mostly of often": -0.64,
  "told to follow mostly of very often": -0.24,
  "told to follow never of often": -0.05,
  "told to follow never of once": -1.91,
  "told to follow never of twice": -1.61,
  "told to follow never of very often": -0.4,
  "told to follow seldom of often": 0.52,
  "told to follow seldom of very often": 0.98,
  "told to go on always of often": 1.45,
  "told to go on always of once": 1.92,
  "told to go on always of twice": 1.76,
  "told to go on always of very often": 1.25,
  "told to go on at times of twice": -0.62,
  "told to go on at times of very often": 0.18,
  "told to go on mostly of often": -0.12,
  "told to go on mostly of twice": 0.55,
  "told to go on mostly of very often": 0.14,
  "told to go on never of often": -0.5,
  "told to go on never of once": -1.35,
  "told to go on never of twice": -0.9,
  "told to go on never of very often": -0.33,
  "told to go on seldom of very often": 0.52,
  "told together always of often": 1.5,
  "told together always of once": 1.78,
  "told together always of twice": 1.49,
  "told together always of very often": 0.91,
  "told together never of once": -0.34,
  "varied phrase 1": 0.83,
  "varied phrase 2": 1.12,
  "varied phrase 3": 1.15,
  "varied phrase 4": 0.63,
  "variety before always of often": -0.81,
  "variety before always of once": -1.07,
  "variety before always of twice": -1.39,
  "variety before always of very often": -0.73,
  "variety before at times of often": 1.37,
  "variety before at times of twice": 0.88,
  "variety before at times of very often": -0.1,
  "variety before mostly of often": -0.07,
  "variety before mostly of twice": 0.44,
  "variety before mostly of very often": 0.18,
  "variety before seldom of often": 0.83,
  "variety before seldom of very often": 0.89,
  "variety behind always of often": -1.09,
  "variety behind always of once": -1.39,
  "variety behind always of twice": -1.24,
  "variety behind always of very often": 0.81,
  "variety behind at times of often": 0.65,
  "variety behind at times of twice": 0.31,
  "variety behind at times of very often": 0.07,
  "variety behind mostly of often": -0.1,
  "variety behind mostly of twice": 0.53,
  "variety behind mostly of very often": 0.09,
  "variety behind seldom of often": 0.27,
  "variety behind seldom of very often": 0.49,
};
