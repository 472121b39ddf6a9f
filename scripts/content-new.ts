// npm run content:new KIND NAME: writes a valid file of that kind to fill in.
import { access, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from '@/lib/content/build';
import { allKinds } from '@/lib/content/kinds/all';
import type { Start } from '@/lib/content/kinds/define';
import { slugPattern } from '@/lib/content/kinds/fields';
import { type Exam, filesOfKind } from '@/lib/content/model';
import { readSources } from '@/lib/content/read';
import { env } from '@/lib/env';

const usage = `Use: npm run content:new KIND NAME, or EXAM/KIND where there are several exams. Kinds: ${allKinds
  .map((kind) => kind.name)
  .join(', ')}.`;

class Stop extends Error {}

async function main() {
  const [wanted = '', name = ''] = process.argv.slice(2);
  const [kindName = '', examName] = wanted.split('/').reverse();
  const kind = allKinds.find((one) => one.name === kindName || one.folder === kindName);
  if (!kind) throw new Stop(`There is no kind "${kindName}". ${usage}`);
  if (!slugPattern.test(name))
    throw new Stop(`A name is made of lowercase letters, digits and hyphens, as in canary-errors. ${usage}`);

  const folder = env().contentDir;
  const { model } = build(await readSources(folder));
  if (!model) throw new Stop('The content has errors. Run "npm run content:check" and mend them first.');
  const exam = model.exams.find((one) => one.id === (examName ?? model.exams[0]?.id));
  if (!exam) throw new Stop(`There is no exam "${examName}". ${usage}`);

  const file = join(folder, exam.id, kind.folder, `${name}.md`);
  if (
    await access(file).then(
      () => true,
      () => false,
    )
  )
    throw new Stop(
      `${join(basename(folder), exam.id, kind.folder, `${name}.md`)} stands already. Choose another name.`,
    );
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, kind.skeleton(startOf(exam, name)), { flag: 'wx' });
  console.log(
    `${join(basename(folder), exam.id, kind.folder, `${name}.md`)} is there to fill in. Check it with "npm run content:check".`,
  );
}

/** What the exam has that a new file can refer to. */
function startOf(exam: Exam, name: string): Start {
  const domain = exam.domains[0];
  const decision = filesOfKind(exam, 'decision')[0];
  return {
    title: name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' '),
    area: filesOfKind(exam, 'area')[0]?.name ?? '',
    domain: domain?.id ?? '',
    objective: domain?.groups[0]?.objectives[0]?.id ?? '',
    rule: decision ? `decisions/${decision.name}#${decision.body.rows[0]?.id}` : '',
  };
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(error instanceof Stop ? 1 : 2);
});
