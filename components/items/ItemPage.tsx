import { Aftermath } from '@/components/question/Aftermath';
import { kindOf } from '@/lib/content/kinds/all';
import { type Exam, findUnit, type Model } from '@/lib/content/model';
import { counted } from '@/lib/content/phrases';
import type { Source } from '@/lib/items/item';
import type { Drillable } from '@/lib/items/shown';
import type { Problem } from '@/lib/progress/problems';
import { itemHref } from './address';
import { ItemFacts } from './ItemFacts';
import { KeyTable } from './KeyTable';
import { Problems } from './Problems';
import { Try } from './Try';
import { lineOf, nameOf } from './words';

interface Props {
  model: Model;
  exam: Exam;
  source: Source;
  /** The item by the seed that was asked for. */
  item: Drillable;
  /** Those of this item, the newest first. */
  problems: readonly Problem[];
}

/** One question for its authors: as a candidate sees it, its key and reasons, and what was reported. */
export function ItemPage({ model, exam, source, item: { shown, revealed }, problems }: Props) {
  const next = `${(Number.parseInt(shown.seed, 10) || 0) + 1}`;
  return (
    <div className="max-w-[56rem]">
      <p className="mb-2 text-ink-2 text-sm">
        <a href={`/${exam.id}/items`}>{exam.file.front.code} item bank</a>
      </p>
      <h1>{nameOf(source, findUnit(model, source.unit))}</h1>
      <p className="mt-2.5 text-ink-2">
        {lineOf(source, kindOf(source.file).one)}.{' '}
        {problems.length > 0 && (
          <a href="#problems">
            {counted(problems.length, 'problem')} {problems.length === 1 ? 'was' : 'were'} reported.
          </a>
        )}
      </p>
      <section aria-labelledby="seen" className="mt-8">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <h2 id="seen">As a candidate sees it</h2>
          <p className="text-sm">
            Seed {shown.seed}. <a href={itemHref(source, next)}>Another seed</a>
          </p>
        </div>
        <div className="panel mt-3">
          <Try key={shown.seed} shown={shown} />
        </div>
      </section>
      <section aria-labelledby="key" className="mt-10">
        <h2 id="key">Key and reasons</h2>
        <KeyTable shown={shown} revealed={revealed} />
        <Aftermath revealed={revealed} />
      </section>
      <ItemFacts model={model} exam={exam} source={source} />
      <Problems problems={problems} hrefBy={(seed) => itemHref(source, seed)} />
    </div>
  );
}
