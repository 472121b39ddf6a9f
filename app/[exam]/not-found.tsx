import type { Metadata } from 'next';
import { NotFound } from '@/components/layout/NotFound';

export const metadata: Metadata = { title: { absolute: 'Not found · Greenboard' } };

export default NotFound;
