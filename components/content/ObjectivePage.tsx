import { allKinds } from '@/lib/content/kinds/all';
import { type Exam, findUnit, type Model, type Objective } from '@/lib/content/model';
import { capital, counted } from '@/lib/content/phrases';
import { missingOn } from './coverage';
import { CheckYourself } from './DrillLinks';
import { questionsOn } from './on-objective';
import { isOpen } from './open';
import { Trail } from './Trail';
import { UnitList } from './UnitList';

/** One objective, and everything that covers it. */
export function ObjectivePage({
  model,
  exam,
  objective,
}: {
  model: Model;
  exam: Exam;
  objective: Objective;
}) {
  const { id, title, domain, group } = objective;
  const missing = missingOn(exam, objective);
  const files = objective.files.filter(isOpen);
  const questions = questionsOn(exam, objective);
  const leads = findUnit(model, `${exam.id}/${group.leads}`);
  return (
    <div className="max-w-[43.75rem]">
      <Trail
        steps={[
          { text: 'Objectives', href: `/${exam.id}/objectives` },
          { text: domain.title, href: `/${exam.id}/domains/${domain.id}` },
          { text: `${group.id} ${group.title}`, href: `/${exam.id}/domains/${domain.id}#group-${group.id}` },
        ]}
      />
      <h1>
        {id} {title}
      </h1>
      <p className="mt-2.5 text-ink-2 text-lede">
        {capital(counted(files.length, 'page'))} and {counted(questions, 'question')} are on it.
      </p>
      {missing && <p className="mt-2 text-ink-2 text-sm">For authors, still missing here: {missing}.</p>}
      {leads && (
        <p className="mt-2">
          When it goes wrong, go back to <a href={leads.href}>{leads.title}</a>.
        </p>
      )}
      {allKinds.map((kind) => {
        const those = files.filter((file) => file.kind === kind.name);
        if (those.length === 0) return null;
        return (
          <section key={kind.name} aria-labelledby={kind.folder} className="mt-8">
            <h2 id={kind.folder}>{kind.many}</h2>
            <UnitList files={those} />
          </section>
        );
      })}
      <CheckYourself exam={exam} scope={{ objective: [id] }} what="objective" />
    </div>
  );
}
