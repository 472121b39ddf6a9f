import type { ReactNode } from 'react';
import type { Subject, Subjects } from './subjects';

interface Props {
  /** As `Subject.value` has it. */
  value: string;
  onChange: (value: string) => void;
  subjects: Pick<Subjects, 'domains' | 'areas'>;
  /** Options before the domains and areas. */
  children: ReactNode;
}

/** What is to be practised. Its form hands it on under the names that stand in the value. */
export function SubjectField({ value, onChange, subjects, children }: Props) {
  return (
    <div>
      {[...new URLSearchParams(value)].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="what">What</label>
      <select id="what" className="select" value={value} onChange={({ target }) => onChange(target.value)}>
        {children}
        <SubjectGroup label="A domain" subjects={subjects.domains} />
        {subjects.areas.map(({ title, subjects }) => (
          <SubjectGroup key={title} label={`An area of ${title}`} subjects={subjects} />
        ))}
      </select>
    </div>
  );
}

export function SubjectGroup({ label, subjects }: { label: string; subjects: Subject[] }) {
  return (
    <optgroup label={label}>
      {subjects.map((one) => (
        <SubjectOption key={one.value} {...one} />
      ))}
    </optgroup>
  );
}

export function SubjectOption({ value, label, questions }: Subject) {
  return (
    <option value={value}>
      {label} ({questions})
    </option>
  );
}
