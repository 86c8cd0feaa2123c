import { declarePersonalData, where } from '@passerelle/database';

/** What the tables of this lib know about people. */
export const jobsTables = declarePersonalData(
  {
    worker_request: {
      purpose: 'technical',
      kept: 'expiry',
      about: [where('false', { payload: 'expires', reply: 'expires' })],
      nobody: 'id name sent_at taken_at',
    },
  },
  {
    delivery: 'begun event_id failures handler last_error pending_since state touched_at',
    scheduled_task_run: 'begun dead_lettered_at ended_at failure started_at succeeded_at task',
    seen_handler: 'event_name formerly handler seen_at',
    // The queue’s own tables. A job carries identifiers only.
    'bullmq.dedup': 'dedup_id expire_at_ms job_id queue',
    'bullmq.dedup_next': 'dedup_id payload queue',
    'bullmq.event': 'created_at_ms data event id queue',
    'bullmq.job':
      'added_at_ms attempts_made attempts_started data dedup_id deferred_failure delay_ms failed_reason finished_at_ms id lock_token locked_until_ms max_attempts name opts parent_id parent_key parent_queue pending_deps priority process_at_ms processed_at_ms processed_by progress queue return_value scheduler_id seq stacktrace stalled_count stalled_marked state',
    'bullmq.job_dependency': 'child_id child_key child_queue parent_id parent_queue status value',
    'bullmq.job_log': 'idx job_id queue row',
    'bullmq.meta': 'field queue value',
    'bullmq.metrics': 'count data kind prev_count prev_ts queue',
    'bullmq.migration': 'applied_at min_client_version name version',
    'bullmq.rate_limit': 'expire_at_ms points queue',
    'bullmq.relay_inbox': 'data endpoints id kind mid node_id ns topic ts',
    'bullmq.relay_node': 'backlog dropped in_flight info last_heartbeat lease_until node_id ns registered_at',
    'bullmq.relay_retained': 'data expires_at mid ns topic ts',
    'bullmq.relay_subscription': 'endpoint_id node_id ns pattern root',
    'bullmq.scheduler':
      'end_date_ms every_ms iteration_count limit_count name next_run_ms offset_ms pattern producer_id queue scheduler_id start_date_ms template_data template_opts tz',
  },
);
