/** What each cue was thought to weigh before anything was fitted: where lists are silent, the fitted weights stay here. */
import { weightsOf } from "../src/keywords/weights.ts";

/** For runs of Arabic. */
export const ARABIC = weightsOf(
  `
alone: adjective -2.5, and -6, construct -5, men -0.3, theMen 0.5, andWord -4, andNoun -4, honour -2, bare -1.3, first -1.8, link -4, name 0.5, noun -2, governor -2.5, number -3, opener -3, place 1.4, prefixed -4, preposition -6, stem -1.8, theAdjective -3.4, theDemonym -4.1, title -2, toNoun -4
opens: adjective -2, and -5, construct 1, men 0.7, theMen 0.5, andWord -3.5, andNoun -3.5, honour 0.6, bare 0.6, family -1.5, link -4, noun 0.7, governor 1, number -1.5, opener -0.6, place -0.5, prefixed -3, preposition -2.7, theAdjective -2.2, theDemonym -3.3, title 0.6, toNoun -3.9
ends: and -5, construct -5, theMen 0.3, first -0.5, link -4.1, name 0.5, noun -0.9, governor -2, opener -4, place -0.4, preposition -5.1, theAdjective 0.6, theDemonym 0.5, toNoun -1.1
words: 2 1.5, 3 1, 4 -0.4, 5 -1.4, 6 -1.8
after: adjective -1, and 2.5, construct 3, family -1.5, first 0.6, link 3.5, name -1, noun 0.8, governor 1.3, number -0.8, opener 3.5, place -1.3, preposition 2.6, stem 0.5, theAdjective -0.9, theDemonym -0.9, theNoun -1.1, theWord -0.4, title 0.8, toNoun 1.2
before: and 2.6, andWord 1.8, andNoun 1.8, honour -0.8, construct -1.3, men -2, theMen -2, bare -1.1, family -0.5, first -0.8, link 2.6, noun -1.3, governor -1.3, number 1.3, place -0.9, prefixed 2.2, preposition 1.9, theAdjective 0.7, theDemonym 1, theNoun -1.6, title -1.1, toNoun 1.2
adjective: adjective 2.7, and 1.2, andWord 1, bare -0.7, first -1, link 1.3, name -0.8, noun -0.8, governor -0.8, number 1, prefixed 1.1, preposition 1.1, stem -0.7, theAdjective -1.8, theDemonym -1.7, theNoun -0.9, theWord -1.1, title -0.7
and: adjective 0.9, and -2, andWord -1.3, first 1.3, link -2, name 1, noun 1.9, governor 1.9, number -0.7, opener 1.5, place 1.3, prefixed -2.1, preposition -2.1, theNoun 1.3, thePeople 0.6, theWord 0.7, title 1.6
andWord: noun -0.7, governor -0.7, opener -0.6, theAdjective 0.8, theDemonym 0.9, theNoun -0.7
bare: bare 0.8, family 1.3, first -0.9, name -1.5, preposition -0.6, stem 0.8, theAdjective -1, theDemonym -1.1, theNoun 0.6, title -0.9
family: and 1.2, andWord 1, family 0.8, first -1.6, link 1.2, name -0.9, noun -0.9, governor -0.9, number 1, place -1.5, prefixed 1.1, preposition 1.1, theAdjective -0.6, theDemonym -0.8, thePeople -1.2, theWord -0.4, title -1.2
honour: first 2, opener 1.5, family 1.5, bare 1.5
andNoun: theNoun 1.8, place 1.5, theWord 1.2, adjective 1, noun 0.3, governor 0.3
construct: theNoun 1, place 1, theWord 1
men: men 3, theMen -1, theNoun -1, adjective -1
theMen: theMen 3, men -1
first: bare 1.8, family 2.5, first 1.8, opener -0.8, place -2.4, stem 1.4, theDemonym -1, thePeople -1.4, theWord 1.1
latin: latin 1.9, noun -0.6, governor -0.6, opener -0.6, place -1.3, theNoun -1.3
link: adjective 1, and -2, andWord -1.2, first 1.3, link -2, name 1, noun 2, governor 2, number -0.7, opener 1.5, place 1.3, prefixed -1.6, preposition -1.6, theNoun 1.4, thePeople 0.6, theWord 0.7, title 1.6
name: and 1.1, andWord 0.9, family -1.7, first -1.1, latin 0.6, link 1.2, noun -1, governor -1, number 1, prefixed 1, preposition 0.7, theAdjective 0.6, theDemonym 0.7, theNoun -1.5, thePeople -0.7, theWord -1.2, title -1.3
noun: adjective 1.7, andWord -0.7, name 1.1, noun 0.5, governor 0.5, number -1.2, opener -1.5, place 2.1, theAdjective -2, theDemonym -1.9, theNoun 2.5, thePeople 1.1, theWord 1.2, title 1.6
governor: adjective 1.7, andWord -0.7, name 1.1, noun 0.5, governor 0.5, number -1.2, opener -1.5, place 2.1, theAdjective -2, theDemonym -1.9, theNoun 2.5, thePeople 1.1, theWord 1.2, title 1.6
number: and 1, andWord 0.7, family -0.8, link 1, noun 0.9, governor 0.9, number -1.7, prefixed 0.9, preposition 0.9, theAdjective -1.1, theDemonym -1, toNoun -0.7
opener: adjective 1, and -2, andWord -1.2, first 1.4, link -2.9, name 1.1, noun 2, governor 2, number -0.7, opener 1.5, place 1.3, prefixed -1.6, preposition -1.6, theNoun 1.4, thePeople 0.7, theWord 0.7, title 1.6
place: and 1.5, andWord 1.3, family -1.4, first -1.2, link 1.5, number 1.3, place -0.8, prefixed 1.4, preposition 1.4, theDemonym -1.5, theNoun -1.2, theWord -0.8, title -0.9
prefixed: noun -0.8, governor -0.8, opener -0.8, theAdjective 1.2, theDemonym 1.3, theNoun -0.9
preposition: adjective 0.9, and -2.1, andWord -1.3, first 1.2, link -2, name 1, noun 1.9, governor 1.9, number -0.8, opener 1.4, place 1.3, prefixed -1.7, preposition -1.7, theNoun 1.4, theWord 0.6, title 1.5
stem: bare 0.7, family 1.4, first -0.8, name -1.6, opener -0.7, place 0.4, stem 0.9, theAdjective -1, theDemonym -1.3, theNoun 1.5, theWord 0.9, title -1.1
theAdjective: adjective -2, and 1, andWord 0.8, family -0.8, first -0.7, link 1.1, noun -1.1, governor -1.1, number 0.8, place -0.7, prefixed 1, preposition 0.9, theAdjective 1.6, theDemonym 1.8, theNoun -1.3, theWord -0.9, title -0.9, toNoun 0.7
theDemonym: adjective -2, and 1, andWord 0.8, family -0.8, first -0.7, link 1.1, noun -1, governor -1, number 0.8, place -0.7, prefixed 1, preposition 0.9, theAdjective 1.3, theDemonym 1.7, theNoun -1.1, theWord -0.6, title -0.9
theNoun: adjective -1.7, and 0.9, andWord 0.6, bare -1.4, family -1.2, first -1.5, latin -0.6, link 0.9, name 1, noun -1.3, governor -1.3, number 0.7, place -1, prefixed 0.8, preposition 1.2, stem -1.2, theAdjective 2, theDemonym 2.5, theNoun -1.9, thePeople 1.6
thePeople: adjective -1.5, and 1, andWord 0.8, bare -1, family -0.8, first -0.7, link 1.1, number 0.8, place -0.7, prefixed 0.9, preposition 1.1, stem -1, theAdjective 0.9, theDemonym 1.1, theNoun -0.7
theWord: adjective -1.8, and 0.8, bare -0.9, first -1, latin -0.7, link 0.8, noun -1, governor -1, prefixed 0.7, preposition 0.7, theAdjective 2, theDemonym 2, theNoun -1.3, thePeople 1, title -0.7
title: adjective -1.8, family 1.4, first 1.9, noun -1.3, governor -1.3, opener -0.5, theAdjective 1.2, theDemonym 1.8, theNoun -1.4, thePeople -1.1
toNoun: adjective 1.1, first 1, name 1.2, noun 0.9, governor 0.9, opener -1.4, place 2, theAdjective -2.4, theDemonym -2.3, theNoun 2, thePeople 1, theWord 1.7
`,
  {
    "repeats a word": -3,
    "unlike the adjective": -2.5,
    "like the adjective": 0.3,
    "opens with a noun that returns": 1.2,
    "inside a known name": 4.9,
    "enclosed together": 8,
    "crosses a quote": -1,
  },
);

/** For runs of English, and of other languages in Latin letters. */
export const ENGLISH = weightsOf(
  `
alone: owner -2, acronym 0.5, adjective -2.4, capital -0.7, demonym -2.6, first -1.7, head -2, joining -6, leading -3, name 1.1, number -3, place 1, small -0.6, topic 1.1
opens: adjective -0.3, first 0.3, joining -2.8, leading -0.6, name -0.6, number -1, place 0.3
ends: owner -3, adjective -2.5, demonym -2, first -0.5, head 1.1, joining -5, leading -2.3, name 0.4, place -0.4, small 0.4
words: 2 1.5, 3 0.9, 4 -1.1, 5 -1.2, 6 -2.1
after: owner 2.5, adjective 0.5, capital -0.5, demonym 1.2, first 1, head -0.5, joining 2.9, leading 1.2, name -1.5, number -0.6, place -0.5, small -1.3, topic -1.2
before: acronym -1.2, demonym -1.5, first -1.6, head 1, joining 3.1, leading -0.6, name -0.5, number 1.3, place -1.8
acronym: first -0.7, topic 0.8
adjective: adjective 1.4, first -1.2, head 0.8, name -1.3, place -0.8, small 0.9, topic 0.5
capital: capital 1.4, name 0.7, small -1.4, topic -1.1
demonym: adjective 0.9, place -0.9, topic 0.7
first: adjective -1.3, capital 2.1, first 2.1, head -3, name 2.5, small -0.7
place: adjective 1.1, capital -0.8, first -0.9, leading 0.7
small: capital -1.8, head 0.8, small 0.5, topic 0.5
topic: capital -1.6, head 1.1
`,
  {
    "repeats a word": -2.1,
    "inside a known name": 3.1,
    "enclosed together": 8,
    "crosses a quote": -1,
  },
);

/** For runs of French. */
export const FRENCH = weightsOf(
  `
alone: joining -6, article -6, elided -3, leading -2, adjective -2.4, demonym -2.4, number -3, place 1, name 1
opens: joining -4, elided -2, adjective -1
ends: joining -6, article -6, leading -2
after: joining 4, article 4, leading 2
before: joining 3, elided 2, adjective 0.5, demonym 0.5
first: capital 2, family 2.5, first 1
head: adjective 1.5, demonym 1.5
heads: adjective 1.5, demonym 1.5
many: adjective 1.5, demonym 1.5
small: adjective 1, demonym 1
capital: adjective 0.7, demonym 0.7, capital 1
adjective: joining 1
demonym: joining 1
`,
  {
    "repeats a word": -2,
    "inside a known name": 3,
    "enclosed together": 8,
    "crosses a quote": -1,
  },
);

/** For texts: two words side by side are seldom two phrases, the less so the more often they stand alone. */
export const EVIDENCE: ReadonlyMap<string, number> = new Map(
  ["once", "twice", "often", "very often"]
    .flatMap((times): [string, number][] => [
      [`in text together always of ${times}`, 3],
      [`in text together mostly of ${times}`, 3],
      [`in text together at times of ${times}`, 2.5],
      [`in text together seldom of ${times}`, 1.8],
    ])
    .concat([
      ["in text together in other forms", 1.2],
      ["in text apart", -1.2],
      ["in text far apart", -1.5],
      ["in text once 2", 0.5],
      ["in text often 2", 0.8],
      ["in text once 3", 1],
      ["in text often 3", 1.5],
      ["in text once 4", 1],
      ["in text often 4", 1.5],
      ["in text in parts 3", -1],
      ["in text in parts 4", -1],
    ] as [string, number][]),
);
