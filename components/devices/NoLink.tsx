/** In place of a link that was used, has ended, or never was: which of them, nobody can know any more. */
export function NoLink() {
  return (
    <div className="max-w-[43.75rem]">
      <h1>This link no longer holds.</h1>
      <p className="mt-2.5 text-ink-2">
        It was used already, its time is over, or a part of it is missing. Nothing was changed. Make a new one
        on the device that has your progress, under “Other devices” at the foot of each page. An instructor
        gets a new one from <code>npm run instructor -- NAME</code>.
      </p>
      <p className="mt-8">
        <a href="/" className="button">
          Go to the board
        </a>
      </p>
    </div>
  );
}
