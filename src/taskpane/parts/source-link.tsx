/** A source as text, as a link where it has an address. */
import { Link } from '@fluentui/react-components';

interface SourceLinkProps {
  readonly title: string;
  readonly url?: string;
}

export function SourceLink({ title, url }: SourceLinkProps) {
  if (url === undefined) return <>{title}</>;
  return (
    <Link href={url} target="_blank" rel="noopener noreferrer" inline>
      {title}
    </Link>
  );
}
