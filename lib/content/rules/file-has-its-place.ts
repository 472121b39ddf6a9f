import { DRAWINGS } from '../diagrams';
import { allKinds, kindOfFolder } from '../kinds/all';
import { slugPattern } from '../kinds/fields';
import { isImage, type Source } from '../read';
import { atStart, type Finding, type Rule } from '../rule';
import { meant, quote } from '../wording';
import { area } from './examples';

export const fileHasItsPlace: Rule = {
  id: 'file-has-its-place',
  group: 'structure',
  severity: 'error',
  holds:
    'A file stands in the folder of its kind, with a name of lowercase letters, digits and hyphens that ends in .md; pictures stand in images/, and in diagrams/ what `npm run diagrams` draws.',
  exam(exam, report) {
    const sources = [...exam.drafts.map((draft) => draft.source), ...exam.others.values()];
    for (const source of sources) {
      if (source.unreadable !== undefined) continue;
      const finding = misplaced(source);
      if (finding) report(source, atStart, finding);
    }
  },
  passes: {
    'images/house.svg': '<svg/>',
    'diagrams/0123456789ab.svg': '<svg></svg>',
    'ids.lock': '',
    'areas/garden-2.md': area('- [ ] What a bed is {#bed}'),
  },
  fails: {
    files: {
      'area/garden.md': 'A garden.',
      'areas/old/shed.MD': 'A shed',
      'areas/Garden notes.txt': 'Notes',
    },
    messages: [
      'content/demo/area/garden.md:1:1 error file-has-its-place: found the folder "area", expected one of areas, decisions, metrics, distinctions, runbooks, references, terms, scenarios, cases, prompts, labs, checklists, paths, sets, images, diagrams. Did you mean areas?',
      'content/demo/areas/Garden notes.txt:1:1 error file-has-its-place: found the file "Garden notes.txt" in areas/, expected only Markdown files here. Rename it to end in .md, or delete it.',
      'content/demo/areas/old/shed.MD:1:1 error file-has-its-place: found a folder inside areas/, expected files only. Move "shed.MD" up into areas/.',
    ],
  },
};

const folders = allKinds.map((kind) => kind.folder);
const others = ['images', DRAWINGS];

function misplaced({ path }: Source): Finding | undefined {
  const [, folder = '', ...below] = path.split('/');
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (folder === '') {
    return {
      found: `the file ${quote(name)} beside the exams`,
      expected: 'only folders of exams and README.md here',
      fix: "Move it into an exam's folder, or delete it.",
    };
  }
  if (below.length === 0) {
    if (name === 'exam.md' || name === 'ids.lock') return undefined;
    return {
      found: `the file ${quote(name)} in the exam's own folder`,
      expected: 'only exam.md and ids.lock here',
      fix: `Move it into one of ${folders.join(', ')}, or delete it.`,
    };
  }
  const kind = kindOfFolder(folder);
  if (!kind && !others.includes(folder)) {
    return {
      found: `the folder ${quote(folder)}`,
      expected: `one of ${[...folders, ...others].join(', ')}`,
      fix: meant(folder, [...folders, ...others], 'Move its files, or delete it.'),
    };
  }
  if (below.length > 1) {
    return {
      found: `a folder inside ${folder}/`,
      expected: 'files only',
      fix: `Move ${quote(name)} up into ${folder}/.`,
    };
  }
  if (kind) return misnamed(name, folder);
  if (folder === DRAWINGS) return undrawn(name);
  if (isImage(name) && slugPattern.test(name.replace(/\.[a-z]+$/, ''))) return undefined;
  return {
    found: `the file ${quote(name)} in images/`,
    expected: 'a picture with a name such as two-endpoints.svg',
    fix: 'Rename it: lowercase letters, digits and hyphens, then .svg, .png, .webp or .jpg.',
  };
}

function misnamed(name: string, folder: string): Finding | undefined {
  const bare = name.replace(/\.(md|markdown|mdown|mdx)$/i, '');
  if (bare === name) {
    return {
      found: `the file ${quote(name)} in ${folder}/`,
      expected: 'only Markdown files here',
      fix: isImage(name) ? 'Move it to images/.' : 'Rename it to end in .md, or delete it.',
    };
  }
  if (name.endsWith('.md') && slugPattern.test(bare)) return undefined;
  return {
    found: `the file name ${quote(name)}`,
    expected: 'lowercase letters, digits and hyphens, then .md',
    fix: 'Rename it: the name is part of its id and of its address.',
  };
}

function undrawn(name: string): Finding | undefined {
  if (/^[0-9a-f]{12}\.svg$/.test(name)) return undefined;
  return {
    found: `the file ${quote(name)} in ${DRAWINGS}/`,
    expected: 'only what "npm run diagrams" draws',
    fix: isImage(name) ? 'Move it to images/.' : 'Delete it.',
  };
}
