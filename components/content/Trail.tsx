export interface Step {
  text: string;
  href?: string;
}

/** Where a page stands: from the list to what is just above it. */
export function Trail({ steps }: { steps: Step[] }) {
  return (
    <nav aria-label="Where this page stands" className="mb-3 text-ink-2 text-sm">
      <ol className="flex flex-wrap gap-x-1.5">
        {steps.map((step, index) => (
          <li key={step.text}>
            {step.href ? <a href={step.href}>{step.text}</a> : step.text}
            {index < steps.length - 1 && (
              <span aria-hidden="true" className="pl-1.5">
                /
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
