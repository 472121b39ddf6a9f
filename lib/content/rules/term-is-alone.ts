import { filesOf, frontPlace, type Rule } from '../rule';
import { formsOf } from '../term-names';
import { quote } from '../wording';
import { term } from './examples';

export const termIsAlone: Rule = {
  id: 'term-is-alone',
  group: 'structure',
  severity: 'error',
  holds:
    'No two terms share a name, be it a title or one under `also`: a text that uses it could mean either; hyphens, blanks and plurals make no difference.',
  exam(exam, report) {
    const known = new Map<string, string>();
    for (const { draft, file } of filesOf(exam, 'term')) {
      const { title, also } = file.front;
      for (const [at, name] of [title, ...also].entries()) {
        const forms = formsOf(name);
        const other = forms.map((form) => known.get(form)).find((path) => path && path !== draft.path);
        for (const form of forms) known.set(form, known.get(form) ?? draft.path);
        if (!other) continue;
        report(draft, at === 0 ? frontPlace(draft, 'title') : frontPlace(draft, 'also', at - 1), {
          found: `the name ${quote(name)}, which is one of ${other}`,
          expected: 'a name of its own',
          fix: 'Delete one of the two, or join the terms.',
        });
      }
    }
  },
  passes: {
    'terms/endpoint.md': term('The address that clients call.', { also: '[scoring URI]' }),
    'terms/deployment.md': term('What answers.', { title: 'Deployment' }),
  },
  fails: {
    files: {
      'terms/deployment.md': term('What answers.', { title: 'Deployment', also: '[end-point]' }),
      'terms/endpoint.md': term('The address that clients call.', { title: 'End point' }),
    },
    messages: [
      'content/demo/terms/endpoint.md:2:8 error term-is-alone: found the name "End point", which is one of demo/terms/deployment.md, expected a name of its own. Delete one of the two, or join the terms.',
    ],
  },
};
