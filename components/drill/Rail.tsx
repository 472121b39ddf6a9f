import { counted } from '@/lib/content/phrases';
import { type Drill, isCounted, isRight } from './run';

/** What became of each question so far, as a row of marks; in words for who does not see them. */
export function Rail({ drill }: { drill: Drill }) {
  const { run, progress } = drill;
  // Who stops when they like has no end to look at: the rail grows with what was asked.
  const items = run.isEndless
    ? run.items.filter(({ id }, at) => progress.given[id] || at === progress.at)
    : run.items;
  const marks = items.map(({ id }) => {
    if (!progress.given[id]) return '';
    if (!isCounted(drill, id)) return 'void';
    return isRight(drill, id) ? 'right' : 'wrong';
  });
  const now = progress.at === 'result' ? undefined : run.items[progress.at];
  const many = (mark: string) => marks.filter((one) => one === mark).length;
  const answered = many('right') + many('wrong');
  return (
    <>
      <p className="sr-only">
        {answered === 0
          ? 'Nothing is answered yet.'
          : `${counted(answered, 'question')} answered: ${many('right')} right, ${many('wrong')} wrong.`}
      </p>
      <div className="rail" aria-hidden="true" data-many={items.length > 40 || undefined}>
        {items.map((item, at) => (
          <i key={item.id} data-mark={marks[at] || undefined} data-now={item === now || undefined} />
        ))}
      </div>
    </>
  );
}
