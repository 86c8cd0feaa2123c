import { type ReactNode, useEffect, useRef } from 'react';
import { type RequestPolicy, type TypedDocumentNode, useQuery } from 'urql';
import { Button } from '../button.js';
import type { PageQuery } from '../routing/page-query.js';
import { type Place, usePlace } from '../routing/place.js';
import { Unanswered } from '../unanswered.js';
import { useOpenPages } from './use-open-pages.js';

interface PageOfRows<Row> {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Rows<Data, Row> {
  /** Page info of the page before. */
  pageInfo: PageOfRows<Row>['pageInfo'];
  requestPolicy?: RequestPolicy;
  pick: (data: Data) => PageOfRows<Row>;
  renderRows: (rows: readonly Row[]) => ReactNode;
  /** Label of the button. */
  label: ReactNode;
}

/** Source of the rows. */
type Source<Data, Variables extends object> =
  | {
      /** The query of the page that gave the first rows. The further rows have its variables, except `after`. */
      query: PageQuery<Data, Variables>;
    }
  | { document: TypedDocumentNode<Data, Variables>; variablesAfter: (cursor: string | null) => Variables };

type NextPagesProps<Data, Variables extends object, Row> = Rows<Data, Row> & Source<Data, Variables>;

/**
 * Further pages of a list, each behind a button. The address contains the number of open pages, so that a returning
 * reader finds all of them.
 */
export const NextPages = <Data, Variables extends object, Row>(
  props: NextPagesProps<Data, Variables, Row>,
): ReactNode => <Next {...props} page={2} />;

type NextProps<Data, Variables extends object, Row> = NextPagesProps<Data, Variables, Row> & {
  /** Page number, from 2. */
  page: number;
};

const Next = <Data, Variables extends object, Row>(props: NextProps<Data, Variables, Row>): ReactNode =>
  props.pageInfo.hasNextPage && <NextPage {...props} />;

function NextPage<Data, Variables extends object, Row>(props: NextProps<Data, Variables, Row>): ReactNode {
  const { pageInfo, requestPolicy, pick, renderRows, label, page } = props;
  const place = usePlace();
  const [count, openAsMany] = useOpenPages();
  const isOpen = count >= page;
  const [{ data, error }, again] = useQuery({
    query: 'query' in props ? props.query.document : props.document,
    variables: variablesAfter(props, place, pageInfo.endCursor),
    pause: !isOpen,
    ...(requestPolicy && { requestPolicy }),
  });
  const rows = useRef<HTMLDivElement>(null);
  const wasPressed = useRef(false);
  useEffect(() => {
    if (data === undefined || !wasPressed.current) return;
    // The pressed button is gone, so the focus moves to the first link of the new rows.
    wasPressed.current = false;
    rows.current?.querySelector('a')?.focus({ preventScroll: true });
  }, [data]);
  if (!isOpen) {
    const open = (): void => {
      wasPressed.current = true;
      openAsMany(page);
    };
    return (
      <Button look="plain" onClick={open}>
        {label}
      </Button>
    );
  }
  if (!data) return <Unanswered isPart error={error} again={again} lines={[120, 120, 120]} />;
  const found = pick(data);
  return (
    <>
      <div ref={rows}>{renderRows(found.nodes)}</div>
      <Next {...props} pageInfo={found.pageInfo} page={page + 1} />
    </>
  );
}

/** Variables of the next page. */
const variablesAfter = <Data, Variables extends object>(
  source: Source<Data, Variables>,
  place: Place,
  after: string | null,
): Variables =>
  'query' in source
    ? ({ ...source.query.variablesOf(place), after } as Variables)
    : source.variablesAfter(after);
