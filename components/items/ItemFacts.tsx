import { isOpen } from '@/components/content/open';
import { type Exam, findUnit, type Model } from '@/lib/content/model';
import type { Source } from '@/lib/items/item';

/** Where a question comes from and how it is filed. */
export function ItemFacts({ model, exam, source }: { model: Model; exam: Exam; source: Source }) {
  const { file, area, objectives, tags, rule } = source;
  const unit = findUnit(model, source.unit);
  const home = area ? model.files.get(area) : undefined;
  const ruleUnit = findUnit(model, rule);
  const domain = exam.objectives.get(objectives[0] ?? '')?.domain;
  return (
    <section aria-labelledby="facts" className="mt-10">
      <h2 id="facts">Where it belongs</h2>
      <dl className="mt-2 grid gap-x-6 gap-y-1.5 text-[0.9375rem] sm:grid-cols-[auto_1fr]">
        <Fact name="Page">
          {isOpen(file) ? (
            <a href={unit?.href ?? `/${file.id}`}>{file.front.title}</a>
          ) : (
            'none: kept for mock exams'
          )}
        </Fact>
        <Fact name="File">
          <code>content/{file.path}</code>
        </Fact>
        <Fact name="Domain">{domain?.title ?? 'none'}</Fact>
        <Fact name="Area">{home ? <a href={`/${home.id}`}>{home.front.title}</a> : 'none'}</Fact>
        <Fact name="Objectives">{objectives.join(', ')}</Fact>
        <Fact name="Rule">
          {ruleUnit ? <a href={ruleUnit.href}>{ruleUnit.title}</a> : <code>{rule}</code>}
        </Fact>
        <Fact name="Tags">{tags.join(', ') || 'none'}</Fact>
        <Fact name="Id">
          <code>{source.id}</code>
        </Fact>
        <Fact name="Version">
          <code>{source.hash}</code>
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-2">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
