import { forms, sectionName } from '../kinds/scenario-forms';
import { asKind, frontPlace, type Rule } from '../rule';
import { sectionsOf } from '../sections';
import { quote } from '../wording';
import { options, scenario } from './examples';
import { headingInstead } from './heading-instead';

const stem = 'A canary answers with errors. What comes first?\n\n';
const choices = options('x Move traffic', '- Scale out', '- Retrain', '- Wait');

const names = new Set(forms.map((form) => sectionName(form).toLowerCase()));

export const scenarioHasItsSection: Rule = {
  id: 'scenario-has-its-section',
  group: 'structure',
  severity: 'error',
  holds:
    'A scenario has the one section of its form and no other: `## Options` for single and multiple, `## Statements`, `## Steps` for order, `## Pairs` for match, `## Complete` or `## Line`.',
  file(draft, report) {
    const file = asKind(draft, 'scenario');
    if (!file) return;
    const { form } = file.front;
    const name = sectionName(form);
    const { sections } = sectionsOf(draft.tree);
    const instead = file.body.hasSection ? undefined : headingInstead(draft.tree, name, names);
    if (instead) report(instead.at, instead);
    // The section of another form is reported below, and is what has to be changed.
    else if (!file.body.hasSection && !sections.some(({ title }) => names.has(title.toLowerCase()))) {
      report(frontPlace(draft, 'form'), {
        found: `no section "## ${name}"`,
        expected: `one for form "${form}"`,
        fix: 'Write it below the question, or change form.',
      });
    }
    let isFirst = true;
    for (const { heading, title } of sections) {
      const isOwn = title.toLowerCase() === name.toLowerCase();
      if (isOwn && isFirst) isFirst = false;
      else if (heading !== instead?.at) {
        report(heading, {
          found: `the section ${quote(`## ${title}`)}${isOwn ? ' a second time' : ''}`,
          expected: `only "## ${name}" for form "${form}"`,
          fix: 'Delete it, or change form: pages would not show it.',
        });
      }
    }
  },
  passes: { 'scenarios/one.md': scenario(stem + choices) },
  fails: {
    files: {
      'scenarios/one.md': scenario(`${stem}${choices}\n\n## Notes\n\nMore.`),
      'scenarios/two.md': scenario(`Another stem. What is next?\n\n${choices}`, { form: 'order' }),
      'scenarios/three.md': scenario('Nobody answers here. Who is next?'),
      'scenarios/four.md': scenario(
        `Traffic stops. Who looks?\n\n${choices.replace('## Options', 'Options:')}`,
      ),
      'scenarios/five.md': scenario(
        `Disks are full. Who cleans?\n\n${choices.replace('Options', 'Opitons')}`,
      ),
    },
    messages: [
      'content/demo/scenarios/five.md:15:1 error scenario-has-its-section: found "## Opitons", expected the heading "## Options". Write "## Options" there.',
      'content/demo/scenarios/four.md:15:1 error scenario-has-its-section: found "Options:" as prose, expected the heading "## Options". Write "## Options" there.',
      'content/demo/scenarios/one.md:33:1 error scenario-has-its-section: found the section "## Notes", expected only "## Options" for form "single". Delete it, or change form: pages would not show it.',
      'content/demo/scenarios/three.md:5:7 error scenario-has-its-section: found no section "## Options", expected one for form "single". Write it below the question, or change form.',
      'content/demo/scenarios/two.md:15:1 error scenario-has-its-section: found the section "## Options", expected only "## Steps" for form "order". Delete it, or change form: pages would not show it.',
    ],
  },
};
