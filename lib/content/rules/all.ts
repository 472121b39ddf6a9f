import type { Rule } from '../rule';
import { aliasIsFree } from './alias-is-free';
import { areaExists } from './area-exists';
import { areaHasAChecklist } from './area-has-a-checklist';
import { areaSaysWhenReady } from './area-says-when-ready';
import { areaServesItsDomain } from './area-serves-its-domain';
import { caseHasExhibits } from './case-has-exhibits';
import { caseHasItsParts } from './case-has-its-parts';
import { checklistHasItems } from './checklist-has-items';
import { codeHasLanguage } from './code-has-language';
import { columnsMatch } from './columns-match';
import { decisionHasItsRoles } from './decision-has-its-roles';
import { decisionHasOneTable } from './decision-has-one-table';
import { diagramHasWords } from './diagram-has-words';
import { diagramIsDrawn } from './diagram-is-drawn';
import { directiveIsKnown } from './directive-is-known';
import { distinctionIsWhole } from './distinction-is-whole';
import { domainExists } from './domain-exists';
import { drawingIsNeeded } from './drawing-is-needed';
import { examIsDescribed } from './exam-is-described';
import { examOutlineIsSound } from './exam-outline-is-sound';
import { exclusiveAnswersAreDistinct } from './exclusive-answers-are-distinct';
import { fenceIsClosed } from './fence-is-closed';
import { fileHasItsPlace } from './file-has-its-place';
import { fileIsReadable } from './file-is-readable';
import { frontMatterIsRead } from './front-matter-is-read';
import { frontMatterIsValid } from './front-matter-is-valid';
import { gapsMatchTheCode } from './gaps-match-the-code';
import { headingsDescend } from './headings-descend';
import { htmlIsRefused } from './html-is-refused';
import { idIsKept } from './id-is-kept';
import { idIsUnique } from './id-is-unique';
import { idIsWellFormed } from './id-is-well-formed';
import { imageExists } from './image-exists';
import { labIsWhole } from './lab-is-whole';
import { lengthsAreEvenOverTheBank } from './lengths-are-even-over-the-bank';
import { lineIsMarked } from './line-is-marked';
import { linkIsSafe } from './link-is-safe';
import { linkResolves } from './link-resolves';
import { mathRenders } from './math-renders';
import { metricIsWhole } from './metric-is-whole';
import { multipleSaysHowMany } from './multiple-says-how-many';
import { negativesAreEmphasised } from './negatives-are-emphasised';
import { noAllOfTheAbove } from './no-all-of-the-above';
import { objectiveExists } from './objective-exists';
import { objectiveHasADecision } from './objective-has-a-decision';
import { objectiveHasAnArea } from './objective-has-an-area';
import { objectiveHasThreeQuestions } from './objective-has-three-questions';
import { optionsAreAlikeInLength } from './options-are-alike-in-length';
import { optionsAreEnough } from './options-are-enough';
import { optionsAvoidAbsolutes } from './options-avoid-absolutes';
import { optionsDiffer } from './options-differ';
import { pairsMatch } from './pairs-match';
import { partHasItsReason } from './part-has-its-reason';
import { pathLeadsSomewhere } from './path-leads-somewhere';
import { promptIsWhole } from './prompt-is-whole';
import { referenceIsWhole } from './reference-is-whole';
import { reviewedIsDated } from './reviewed-is-dated';
import { rightOptionIsNotLongest } from './right-option-is-not-longest';
import { ruleExists } from './rule-exists';
import { runbookIsWhole } from './runbook-is-whole';
import { scenarioHasAStem } from './scenario-has-a-stem';
import { scenarioHasItsSection } from './scenario-has-its-section';
import { scenarioHasOneAnswer } from './scenario-has-one-answer';
import { sectionHoldsItsParts } from './section-holds-its-parts';
import { setListsUnits } from './set-lists-units';
import { statementsAreJudged } from './statements-are-judged';
import { stemGivesNothingAway } from './stem-gives-nothing-away';
import { stemsDiffer } from './stems-differ';
import { stepsHaveOrder } from './steps-have-order';
import { tableIsWhole } from './table-is-whole';
import { tableParses } from './table-parses';
import { termIsAlone } from './term-is-alone';
import { termIsDefined } from './term-is-defined';
import { useResolves } from './use-resolves';

const structure: Rule[] = [
  fileIsReadable,
  fileHasItsPlace,
  examIsDescribed,
  frontMatterIsRead,
  frontMatterIsValid,
  reviewedIsDated,
  examOutlineIsSound,
  areaExists,
  domainExists,
  objectiveExists,
  ruleExists,
  idIsWellFormed,
  idIsUnique,
  idIsKept,
  aliasIsFree,
  linkResolves,
  linkIsSafe,
  imageExists,
  useResolves,
  directiveIsKnown,
  headingsDescend,
  htmlIsRefused,
  fenceIsClosed,
  codeHasLanguage,
  mathRenders,
  diagramHasWords,
  diagramIsDrawn,
  drawingIsNeeded,
  tableParses,
  tableIsWhole,
  areaSaysWhenReady,
  areaHasAChecklist,
  decisionHasOneTable,
  columnsMatch,
  decisionHasItsRoles,
  exclusiveAnswersAreDistinct,
  metricIsWhole,
  distinctionIsWhole,
  runbookIsWhole,
  referenceIsWhole,
  promptIsWhole,
  termIsDefined,
  termIsAlone,
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
  caseHasExhibits,
  caseHasItsParts,
  labIsWhole,
  checklistHasItems,
  pathLeadsSomewhere,
  setListsUnits,
];
const coverage: Rule[] = [
  objectiveHasAnArea,
  objectiveHasADecision,
  objectiveHasThreeQuestions,
  areaServesItsDomain,
];
const itemWriting: Rule[] = [
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

/** Every rule, in the order in which the author's guide lists them. */
export const rules: Rule[] = [...structure, ...coverage, ...itemWriting];
