// Generated from observatory.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import {
  type ActivityStanding,
  type ObservatoryFigureKey,
  type ObservatoryUnit,
} from '../../ui/api/schema-types.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ObservatoryQueryVariables = Exact<{
  from?: string | null | undefined;
  until?: string | null | undefined;
  territory?: string | null | undefined;
  theme?: string | null | undefined;
}>;

export type ObservatoryQuery = {
  observatory: {
    __typename: 'Observatory';
    from: string;
    until: string;
    countedAt: string | null;
    rule: string;
    tablePath: string;
    territory: { __typename: 'Territory'; code: string } | null;
    theme: { __typename: 'Tag'; id: string; reference: string } | null;
    territories: Array<{ __typename: 'Territory'; code: string; name: string }>;
    themes: Array<{ __typename: 'Tag'; id: string; reference: string; label: string }>;
    figures: Array<{ __typename: 'ObservatoryFigure' } & FigureFragment>;
  };
};

export type FigureFragment = {
  __typename: 'ObservatoryFigure';
  key: ObservatoryFigureKey;
  title: string;
  definition: string;
  rowLabel: string;
  tablePath: string;
  headlines: Array<{
    __typename: 'ObservatoryHeadline';
    key: string;
    label: string;
    unit: ObservatoryUnit;
    value: number | null;
  }>;
  columns: Array<{ __typename: 'ObservatoryColumn'; key: string; label: string; unit: ObservatoryUnit }>;
  rows: Array<{
    __typename: 'ObservatoryRow';
    key: string;
    label: string;
    isYoung: boolean;
    standing: ActivityStanding | null;
    values: Array<number | null>;
  }>;
};

export const Observatory = /* @__PURE__ */ trusted<ObservatoryQuery, ObservatoryQueryVariables>(
  '0c475cd7e26c9b3e6b742e918f963a648915887f61dced420429b1b12d360e6b',
  import.meta.env.DEV
    ? 'query Observatory($from: String, $until: String, $territory: ID, $theme: ID) {\n  observatory(from: $from, until: $until, territory: $territory, theme: $theme) {\n    from\n    until\n    countedAt\n    rule\n    tablePath\n    territory {\n      code\n      __typename\n    }\n    theme {\n      id\n      reference\n      __typename\n    }\n    territories {\n      code\n      name\n      __typename\n    }\n    themes {\n      id\n      reference\n      label\n      __typename\n    }\n    figures {\n      ...Figure\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment Figure on ObservatoryFigure {\n  key\n  title\n  definition\n  rowLabel\n  tablePath\n  headlines {\n    key\n    label\n    unit\n    value\n    __typename\n  }\n  columns {\n    key\n    label\n    unit\n    __typename\n  }\n  rows {\n    key\n    label\n    isYoung\n    standing\n    values\n    __typename\n  }\n  __typename\n}'
    : '',
);
