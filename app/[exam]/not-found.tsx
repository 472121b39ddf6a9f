import type { Metadata } from 'next';
import { NotFound } from '@/components/layout/NotFound';

export const metadata: Metadata = { title: 'Not found' };

export default NotFound;
