import type { Metadata } from 'next';
import { InstructorsOnly } from '@/components/items/InstructorsOnly';

export const metadata: Metadata = { title: 'For instructors' };

export default function Forbidden() {
  return <InstructorsOnly />;
}
