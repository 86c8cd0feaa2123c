// Generated from administration.graphql and the schema by `npm run web:documents`; do not edit.
import { trusted } from '../../ui/api/trusted.js';
import {
  type DeadLetterCause,
  type Gravity,
  type RemedialAct,
  type SearchedCollection,
} from '../../ui/api/schema-types.js';
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AdministrationQueryVariables = Exact<{ [key: string]: never }>;

export type AdministrationQuery = {
  administration: {
    __typename: 'Administration';
    isRepairingSearch: boolean;
    findings: Array<{
      __typename: 'Finding';
      id: string;
      gravity: Gravity;
      what: string;
      advice: string;
      act: RemedialAct | null;
    }>;
    deadLetters: Array<{ __typename: 'DeadLetterKind' } & DeadLettersOfKindFragment>;
    scheduledTasks: Array<{
      __typename: 'ScheduledTaskReport';
      task: string;
      name: string;
      pause: string;
      startedAt: string | null;
      endedAt: string | null;
      failure: string | null;
      isLate: boolean;
    }>;
    versions: Array<{ __typename: 'ComponentVersion'; name: string; version: string }>;
    mails: {
      __typename: 'MailReport';
      waiting: number;
      failing: number;
      oldest: string | null;
      unsure: number;
      days: Array<{ __typename: 'DayOfMails'; day: string; sent: number; refused: number }>;
      lastUnsure: Array<{
        __typename: 'UnsureMail';
        messageId: string;
        unsureAt: string;
        mailedAt: string | null;
      }>;
      refusals: Array<{ __typename: 'MailRefusals'; status: string; meaning: string; count: number }>;
    };
    settings: Array<{ __typename: 'ShownSetting'; name: string; isSet: boolean; value: string | null }>;
    database: {
      __typename: 'DatabaseSize';
      totalBytes: number;
      tables: Array<{ __typename: 'TableSize'; table: string; bytes: number; rows: number | null }>;
    };
  };
  searchDrift: Array<{
    __typename: 'SearchDrift';
    collection: SearchedCollection;
    measuredAt: string | null;
    expected: number | null;
    missing: number | null;
    stale: number | null;
    leftOver: number | null;
    alarming: boolean | null;
  }>;
};

export type DeadLettersOfKindFragment = {
  __typename: 'DeadLetterKind';
  handler: string;
  work: string;
  cause: DeadLetterCause;
  what: string;
  advice: string;
  count: number;
  since: string;
  until: string;
  lastError: string | null;
};

export type DeadLettersOfHandlerQueryVariables = Exact<{
  handler: string;
}>;

export type DeadLettersOfHandlerQuery = {
  deadLetteredDeliveries: {
    __typename: 'DeadLetteredDeliveryConnection';
    totalCount: number;
    nodes: Array<{
      __typename: 'DeadLetteredDelivery';
      eventId: string;
      handler: string;
      failures: number;
      lastError: string | null;
      touchedAt: string;
    }>;
  };
};

export type ReplayDeliveryMutationVariables = Exact<{
  eventId: string;
  handler: string;
}>;

export type ReplayDeliveryMutation = { replayDelivery: boolean };

export type ReplayDeliveriesMutationVariables = Exact<{
  handler?: string | null | undefined;
  cause?: DeadLetterCause | null | undefined;
}>;

export type ReplayDeliveriesMutation = { replayDeliveries: number };

export type RepairSearchIndexMutationVariables = Exact<{ [key: string]: never }>;

export type RepairSearchIndexMutation = { repairSearchIndex: boolean };

export const Administration = /* @__PURE__ */ trusted<AdministrationQuery, AdministrationQueryVariables>(
  'b69da2d3c41ec8088fcc8d037d20e0efa905db7a36ed57f8ec833d024894c730',
  import.meta.env.DEV
    ? 'query Administration {\n  administration {\n    findings {\n      id\n      gravity\n      what\n      advice\n      act\n      __typename\n    }\n    deadLetters {\n      ...DeadLettersOfKind\n      __typename\n    }\n    isRepairingSearch\n    scheduledTasks {\n      task\n      name\n      pause\n      startedAt\n      endedAt\n      failure\n      isLate\n      __typename\n    }\n    versions {\n      name\n      version\n      __typename\n    }\n    mails {\n      waiting\n      failing\n      oldest\n      days {\n        day\n        sent\n        refused\n        __typename\n      }\n      unsure\n      lastUnsure {\n        messageId\n        unsureAt\n        mailedAt\n        __typename\n      }\n      refusals {\n        status\n        meaning\n        count\n        __typename\n      }\n      __typename\n    }\n    settings {\n      name\n      isSet\n      value\n      __typename\n    }\n    database {\n      totalBytes\n      tables {\n        table\n        bytes\n        rows\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n  searchDrift {\n    collection\n    measuredAt\n    expected\n    missing\n    stale\n    leftOver\n    alarming\n    __typename\n  }\n}\n\nfragment DeadLettersOfKind on DeadLetterKind {\n  handler\n  work\n  cause\n  what\n  advice\n  count\n  since\n  until\n  lastError\n  __typename\n}'
    : '',
);
export const DeadLettersOfHandler = /* @__PURE__ */ trusted<
  DeadLettersOfHandlerQuery,
  DeadLettersOfHandlerQueryVariables
>(
  'fab4bb41caec434ad5663930acd2c6ea7aa148875624a7025a896b9b659d6ff3',
  import.meta.env.DEV
    ? 'query DeadLettersOfHandler($handler: String!) {\n  deadLetteredDeliveries(handler: $handler, first: 20) {\n    totalCount\n    nodes {\n      eventId\n      handler\n      failures\n      lastError\n      touchedAt\n      __typename\n    }\n    __typename\n  }\n}'
    : '',
);
export const ReplayDelivery = /* @__PURE__ */ trusted<
  ReplayDeliveryMutation,
  ReplayDeliveryMutationVariables
>(
  '01b9216ce63bb4e87818353914b92d083187eee633f1c523fbfcbeaead535e15',
  import.meta.env.DEV
    ? 'mutation ReplayDelivery($eventId: ID!, $handler: String!) {\n  replayDelivery(eventId: $eventId, handler: $handler)\n}'
    : '',
);
export const ReplayDeliveries = /* @__PURE__ */ trusted<
  ReplayDeliveriesMutation,
  ReplayDeliveriesMutationVariables
>(
  '02ad76790ea7ccee347a62ce6cc6b6cae875a0b62fb7c35d9045e4d3e35e96be',
  import.meta.env.DEV
    ? 'mutation ReplayDeliveries($handler: String, $cause: DeadLetterCause) {\n  replayDeliveries(handler: $handler, cause: $cause)\n}'
    : '',
);
export const RepairSearchIndex = /* @__PURE__ */ trusted<
  RepairSearchIndexMutation,
  RepairSearchIndexMutationVariables
>(
  '193599a1b4d0b0d1526cab35fcee7bb1f0218b41e699111f03e57fb9f045a89f',
  import.meta.env.DEV ? 'mutation RepairSearchIndex {\n  repairSearchIndex\n}' : '',
);
