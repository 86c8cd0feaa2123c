import { S3mini } from 's3mini';

/** A bucket of an object storage, and the key that opens it. */
export interface BucketSettings {
  /** The address of the bucket: `https://s3.example.org/bucket`, or `https://bucket.s3.example.org`. */
  url: string;
  region: string;
  keyId: string;
  key: string;
  /** Time limit of one request, in milliseconds. */
  timeLimit?: number;
}

/** A client of a bucket. It follows no redirect, since a signed request is for this address only. */
export const openBucket = ({
  url,
  region,
  keyId,
  key,
  timeLimit,
}: BucketSettings & { timeLimit: number }): S3mini =>
  new S3mini({
    endpoint: url,
    region,
    accessKeyId: keyId,
    secretAccessKey: key,
    requestAbortTimeout: timeLimit,
    fetch: (address, options) => fetch(address, { ...options, redirect: 'error' }),
  });
