import { Formula, type Part } from './Formula';
import { equals } from './figures';

export interface Measure {
  /** The name of the metric's file, where it has one. */
  id: string;
  name: string;
  /** What the name does not say. */
  note?: string;
  /** The formula with the present numbers; its result is added. */
  chunks: Part[][];
  /** Undefined when the formula divides by nothing. */
  value: number | undefined;
  /** Why it may be undefined. */
  lacks?: string;
  /** Of the value, where it has one. */
  unit?: string;
}

/** Each measure with the present numbers in its formula; the page's own first. */
export function Measures({ measures, own }: { measures: Measure[]; own: string }) {
  const inOrder = measures.toSorted((a, b) => Number(b.id === own) - Number(a.id === own));
  return (
    <dl className="measures">
      {inOrder.map(({ id, name, note, chunks, value, lacks, unit }) => (
        <div key={id} data-measure={id} className={id === own ? 'font-semibold' : undefined}>
          <dt>
            {name}
            {note && <span className="block font-normal text-ink-2 text-sm">{note}</span>}
          </dt>
          <dd>
            {value === undefined ? (
              <>
                <Formula chunks={chunks} />
                is undefined: {lacks}.
              </>
            ) : (
              <>
                <Formula chunks={[...chunks, [equals(value)]]} />
                {unit && <span className="font-normal">{unit}</span>}
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
