import { frontPlace, type Rule } from '../rule';
import { adviser, quote } from '../wording';
import { decision } from './examples';

export const areaExists: Rule = {
  id: 'area-exists',
  group: 'structure',
  severity: 'error',
  holds: 'An `area` in front matter is the name of a file in areas/.',
  exam(exam, report) {
    const areas = exam.drafts.filter(({ folder }) => folder === 'areas').map(({ name }) => name);
    const advise = adviser(() => areas);
    for (const draft of exam.drafts) {
      if (!draft.file || draft.file.kind === 'area') continue;
      const { area } = draft.file.front;
      if (area === undefined || exam.byId.has(`areas/${area}`)) continue;
      report(draft, frontPlace(draft, 'area'), {
        found: `the area ${quote(area)}, which does not exist`,
        expected: 'the name of a file in areas/',
        fix: advise(area, 'Correct it, or write the area.'),
      });
    }
  },
  passes: {},
  fails: {
    files: {
      'decisions/other.md': decision(
        '| When | Choose | Because |\n| --- | --- | --- |\n| It rains {#rain} | Roof | It is dry. |\n| It shines {#sun} | Yard | It is warm. |',
        { area: 'hom' },
      ),
    },
    messages: [
      'content/demo/decisions/other.md:3:7 error area-exists: found the area "hom", which does not exist, expected the name of a file in areas/. Did you mean home?',
    ],
  },
};
