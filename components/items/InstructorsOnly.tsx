/** In place of what only instructors see. */
export function InstructorsOnly() {
  return (
    <div className="max-w-[43.75rem]">
      <h1>This is for instructors.</h1>
      <p className="mt-2.5">
        The bank shows every question with its answer, those of the mock exams too, and the problems that were
        reported. So it opens only in a browser that is signed in as an instructor.
      </p>
      <p className="mt-3">
        Whoever runs this Greenboard makes a one-time link with <code>npm run instructor -- NAME</code>. Open
        it in this browser, and come back here.
      </p>
    </div>
  );
}
