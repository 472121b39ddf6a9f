import type { Filter, FilterChoice } from './filter';

interface Props {
  exam: string;
  choices: FilterChoice[];
  filter: Filter;
}

/** What the bank is narrowed down by: a form that writes the page's address. */
export function BankFilter({ exam, choices, filter }: Props) {
  return (
    <form action={`/${exam}/items`} method="get" className="no-print mt-6">
      <div className="grid gap-3.5 sm:grid-cols-3">
        {choices.map(({ name, words, any, values }) => (
          <div key={name} className="min-w-0">
            <label htmlFor={name} className="font-semibold text-sm">
              {words}
            </label>
            <select id={name} name={name} defaultValue={filter[name] ?? ''} className="select">
              <option value="">{any}</option>
              {values.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <p className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
        <button type="submit" className="button">
          Show
        </button>
        {Object.keys(filter).length > 0 && <a href={`/${exam}/items`}>Show all</a>}
      </p>
    </form>
  );
}
