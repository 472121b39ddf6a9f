import { refersTo } from '@/lib/content/assemble';
import { kindOf } from '@/lib/content/kinds/all';
import type { ContentFile, Exam, Model } from '@/lib/content/model';
import { isOpen } from './open';

/** The objectives that a page serves, and the pages that it and others lead to. */
export function Connections({ model, exam, file }: { model: Model; exam: Exam; file: ContentFile }) {
  const objectives = file.front.objectives.flatMap((id) => exam.objectives.get(id) ?? []);
  // A scenario's rule stands with its answer: above it, it would give the answer away.
  const rule = file.kind === 'scenario' ? `${file.exam}/${file.front.rule.split('#')[0]}` : undefined;
  const to = refersTo(file)
    .filter((id) => id !== rule)
    .flatMap((id) => model.files.get(model.heirs.get(id) ?? id) ?? []);
  const from = model.references.get(file.id) ?? [];
  return (
    <>
      {objectives.length > 0 && (
        <section aria-labelledby="objectives" className="mt-10">
          <h2 id="objectives">Objectives</h2>
          <ul className="mt-2 grid gap-1">
            {objectives.map(({ id, title }) => (
              <li key={id}>
                <a href={`/${exam.id}/objectives/${id}`}>{id}</a> <span>{title}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {/* What a plan leads to is all that stands in it. */}
      {kindOf(file).shelf !== 'plan' && <Links title="Refers to" id="refers-to" files={to} />}
      <Links title="Referred to by" id="referred-to-by" files={from} />
    </>
  );
}

function Links({ title, id, files }: { title: string; id: string; files: ContentFile[] }) {
  const shown = files.filter(isOpen);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id}>{title}</h2>
      <ul className="mt-2 grid gap-1">
        {shown.map((file) => (
          <li key={file.id}>
            <a href={`/${file.id}`}>{file.front.title}</a>{' '}
            <span className="text-ink-2 text-sm">{kindOf(file).one.toLowerCase()}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
