import { AddCard } from './AddCard';

/** Says how cards come to be, where there is none. */
export function Nothing({ exam, onAdd }: { exam: string; onAdd: () => void }) {
  return (
    <>
      <h1>You have no cards yet.</h1>
      <p className="mt-2.5 max-w-[68ch] text-ink-2">
        A card asks a rule again just before you would forget it, each time by another question. Every rule
        that you miss or guess becomes one by itself, and you can add others, terms and prompts too. Answer
        some questions first.
      </p>
      <p className="mt-5">
        <a className="button" href={`/${exam}/drill`}>
          Start a drill
        </a>
      </p>
      <AddCard exam={exam} onAdd={onAdd} />
    </>
  );
}
