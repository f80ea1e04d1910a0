import { useSearch } from '@tanstack/react-router';
import { Choose } from './Choose';
import { OpenForm } from './OpenForm';

/** Opening a case: first which process, then what it asks for. */
export function Screen() {
  const { process } = useSearch({ from: '/staff/open' });
  return process ? <OpenForm key={process} process={process} /> : <Choose />;
}
