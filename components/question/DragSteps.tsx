'use client';

import {
  type Announcements,
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { placeWords, Step, type StepsProps } from './Step';

const instructions =
  'Press the space bar to pick this step up, the arrow keys to move it, and the space bar again to put it down. ' +
  'Escape puts it back.';

/** A list of steps that can be dragged. With dnd-kit, so it is fetched only where there is something to order. */
export function DragSteps({ steps, onMove, base }: StepsProps) {
  const sensors = useSensors(
    // A press that does not move is a click.
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: sortableKeyboardCoordinates,
      scrollBehavior: 'auto',
    }),
  );
  const ids = steps.map(({ id }) => id);
  const placeOf = (id: string | number | undefined) => ids.indexOf(String(id));
  const words = (id: string | number, does: string, at: number) =>
    `Step ‘${steps[placeOf(id)]?.text}’ ${does} ${placeWords(at, ids.length)}.`;
  const announcements: Announcements = {
    onDragStart: () => undefined,
    // It is over its own place first.
    onDragOver: ({ active, over }) =>
      over
        ? words(active.id, over.id === active.id ? 'is picked up,' : 'is now', placeOf(over.id))
        : undefined,
    // Where it ends is said by whoever moves it.
    onDragEnd: () => undefined,
    onDragCancel: ({ active }) => words(active.id, 'is back,', placeOf(active.id)),
  };
  return (
    <DndContext
      id={base}
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements, screenReaderInstructions: { draggable: instructions } }}
      onDragEnd={({ active, over }) => over && onMove(placeOf(active.id), placeOf(over.id))}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol>
          {steps.map((step, at) => (
            <DragStep key={step.id} step={step} at={at} onMove={onMove} base={base} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

type DragStepProps = Omit<StepsProps, 'steps'> & { step: StepsProps['steps'][number]; at: number };

function DragStep({ step, at, ...rest }: DragStepProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({
      id: step.id,
      attributes: { roleDescription: 'step that can be moved' },
      transition: matchMedia('(prefers-reduced-motion: reduce)').matches ? null : undefined,
    });
  return (
    <Step
      step={step}
      at={at}
      {...rest}
      ref={setNodeRef}
      isDragged={isDragging}
      style={{ transform: CSS.Translate.toString(transform && { ...transform, x: 0 }), transition }}
      // A mouse may take a step anywhere; a finger that does so scrolls the page.
      onPointerDown={(event) => event.pointerType === 'mouse' && listeners?.onPointerDown?.(event)}
      handle={
        <button
          type="button"
          ref={setActivatorNodeRef}
          id={`${rest.base}drag${step.id}`}
          className="step-place step-handle"
          {...attributes}
          {...listeners}
          aria-label={`${at + 1}: ${step.text}`}
        >
          {at + 1}
        </button>
      }
    />
  );
}
