import type { Nodes } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { eachNode } from '../nodes';
import type { Finding, Rule } from '../rule';
import { quote } from '../wording';
import { area, decision } from './examples';

const finding = (found: string): Finding => ({
  found,
  expected: '::use[folder/name] on a line of its own, in an area',
  fix: 'Correct it, or write plain Markdown.',
});

export const directiveIsKnown: Rule = {
  id: 'directive-is-known',
  group: 'structure',
  severity: 'error',
  holds: 'A line that begins with `::` is `::use[folder/name]`, in an area, outside lists and quotations.',
  file(draft, report) {
    eachNode(draft.tree, 'containerDirective', (node) => report(node, finding(quote(`:::${node.name}`))));
    const top = new Set<Nodes>(draft.tree.children);
    eachNode(draft.tree, 'leafDirective', (node) => {
      const isKnown = node.name === 'use' && Object.keys(node.attributes ?? {}).length === 0;
      if (!isKnown || plain(node).trim() === '')
        report(node, finding(quote(`::${node.name}[${plain(node)}]`)));
      else if (draft.folder !== 'areas') report(node, finding('::use'));
      else if (!top.has(node)) report(node, finding('::use in a list or quotation'));
    });
    eachNode(draft.tree, 'paragraph', (node) => {
      const [line = ''] = node.children[0]?.type === 'text' ? node.children[0].value.split('\n', 1) : [];
      if (line.startsWith('::')) report(node, finding(`the line ${quote(line)}`));
    });
  },
  passes: { 'areas/home.md': area('At 10:30, `azureml:data:1`.\n\n- [ ] What a thing is {#thing}') },
  fails: {
    files: {
      'areas/home.md': area(
        ':::note\nA box.\n:::\n\n::show[decisions/choice]\n\n::use decisions/choice\n\n- [ ] What a thing is {#thing}',
      ),
      'decisions/other.md': decision(
        '::use[decisions/choice]\n\n| When | Choose | Because |\n| --- | --- | --- |\n| It rains {#rain} | Roof | It is dry. |\n| It shines {#sun} | Yard | It is warm. |\n',
        { title: 'Another choice' },
      ),
    },
    messages: [
      'content/demo/areas/home.md:15:1 error directive-is-known: found ":::note", expected ::use[folder/name] on a line of its own, in an area. Correct it, or write plain Markdown.',
      'content/demo/areas/home.md:19:1 error directive-is-known: found "::show[decisions/choice]", expected ::use[folder/name] on a line of its own, in an area. Correct it, or write plain Markdown.',
      'content/demo/areas/home.md:21:1 error directive-is-known: found the line "::use decisions/choice", expected ::use[folder/name] on a line of its own, in an area. Correct it, or write plain Markdown.',
      'content/demo/decisions/other.md:11:1 error directive-is-known: found ::use, expected ::use[folder/name] on a line of its own, in an area. Correct it, or write plain Markdown.',
    ],
  },
};
