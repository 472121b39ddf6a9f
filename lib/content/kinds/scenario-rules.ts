import type { Rule } from '../rule';
import { gapsMatchTheCode } from '../rules/gaps-match-the-code';
import { lengthsAreEvenOverTheBank } from '../rules/lengths-are-even-over-the-bank';
import { lineIsMarked } from '../rules/line-is-marked';
import { multipleSaysHowMany } from '../rules/multiple-says-how-many';
import { negativesAreEmphasised } from '../rules/negatives-are-emphasised';
import { noAllOfTheAbove } from '../rules/no-all-of-the-above';
import { optionsAreAlikeInLength } from '../rules/options-are-alike-in-length';
import { optionsAreEnough } from '../rules/options-are-enough';
import { optionsAvoidAbsolutes } from '../rules/options-avoid-absolutes';
import { optionsDiffer } from '../rules/options-differ';
import { pairsMatch } from '../rules/pairs-match';
import { partHasItsReason } from '../rules/part-has-its-reason';
import { rightOptionIsNotLongest } from '../rules/right-option-is-not-longest';
import { ruleExists } from '../rules/rule-exists';
import { scenarioHasAStem } from '../rules/scenario-has-a-stem';
import { scenarioHasItsSection } from '../rules/scenario-has-its-section';
import { scenarioHasOneAnswer } from '../rules/scenario-has-one-answer';
import { sectionHoldsItsParts } from '../rules/section-holds-its-parts';
import { statementsAreJudged } from '../rules/statements-are-judged';
import { stemGivesNothingAway } from '../rules/stem-gives-nothing-away';
import { stemsDiffer } from '../rules/stems-differ';
import { stepsHaveOrder } from '../rules/steps-have-order';

/** What holds for scenarios: how each form is written out, and how a question is asked. */
export const scenarioRules: Rule[] = [
  ruleExists,
  scenarioHasAStem,
  scenarioHasItsSection,
  sectionHoldsItsParts,
  partHasItsReason,
  optionsAreEnough,
  scenarioHasOneAnswer,
  statementsAreJudged,
  stepsHaveOrder,
  pairsMatch,
  gapsMatchTheCode,
  lineIsMarked,
  rightOptionIsNotLongest,
  optionsAreAlikeInLength,
  noAllOfTheAbove,
  optionsDiffer,
  optionsAvoidAbsolutes,
  multipleSaysHowMany,
  negativesAreEmphasised,
  stemGivesNothingAway,
  stemsDiffer,
  lengthsAreEvenOverTheBank,
];
