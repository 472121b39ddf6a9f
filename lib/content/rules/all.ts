import { allKinds } from '../kinds/all';
import type { Rule } from '../rule';
import { aliasIsFree } from './alias-is-free';
import { areaExists } from './area-exists';
import { areaServesItsDomain } from './area-serves-its-domain';
import { codeHasLanguage } from './code-has-language';
import { diagramHasWords } from './diagram-has-words';
import { diagramIsDrawn } from './diagram-is-drawn';
import { directiveIsKnown } from './directive-is-known';
import { drawingIsNeeded } from './drawing-is-needed';
import { examIsDescribed } from './exam-is-described';
import { examOutlineIsSound } from './exam-outline-is-sound';
import { fenceIsClosed } from './fence-is-closed';
import { fileHasItsPlace } from './file-has-its-place';
import { fileIsReadable } from './file-is-readable';
import { frontMatterIsRead } from './front-matter-is-read';
import { frontMatterIsValid } from './front-matter-is-valid';
import { headingsDescend } from './headings-descend';
import { htmlIsRefused } from './html-is-refused';
import { idIsKept } from './id-is-kept';
import { idIsUnique } from './id-is-unique';
import { idIsWellFormed } from './id-is-well-formed';
import { imageExists } from './image-exists';
import { linkIsSafe } from './link-is-safe';
import { linkResolves } from './link-resolves';
import { marksAreRead } from './marks-are-read';
import { mathRenders } from './math-renders';
import { objectiveExists } from './objective-exists';
import { objectiveHasADecision } from './objective-has-a-decision';
import { objectiveHasAnArea } from './objective-has-an-area';
import { objectiveHasThreeQuestions } from './objective-has-three-questions';
import { reviewedIsDated } from './reviewed-is-dated';
import { tableIsWhole } from './table-is-whole';
import { tableParses } from './table-parses';

/** What holds for files of any kind, and for the exam as a whole. */
const general: Rule[] = [
  fileIsReadable,
  fileHasItsPlace,
  examIsDescribed,
  frontMatterIsRead,
  frontMatterIsValid,
  reviewedIsDated,
  examOutlineIsSound,
  areaExists,
  objectiveExists,
  idIsWellFormed,
  idIsUnique,
  idIsKept,
  aliasIsFree,
  linkResolves,
  linkIsSafe,
  imageExists,
  directiveIsKnown,
  marksAreRead,
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
  objectiveHasAnArea,
  objectiveHasADecision,
  objectiveHasThreeQuestions,
  areaServesItsDomain,
];

const groups: Rule['group'][] = ['structure', 'coverage', 'item writing'];
const all = [...new Set([...general, ...allKinds.flatMap((kind) => kind.rules)])];

/** Every rule once, in the order in which the author's guide lists them: by group, the general ones first. */
export const rules: Rule[] = groups.flatMap((group) => all.filter((rule) => rule.group === group));
