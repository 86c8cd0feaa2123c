export { Card, Empty, Notice, Segments, Skeleton, Tags, Track } from './boxes.js';
export { Button, type ButtonLook, LinkButton } from './button.js';
export { useDates, When } from './dates.js';
export { Dialog } from './dialog.js';
export { Checks, Choices, LongTextField, TextField } from './fields.js';
export { ErrorSummary, Form, ProblemOfForm, useErrorOf } from './form.js';
export { Missing } from './missing.js';
export { type Tab, Tabs } from './tabs.js';
export { NotRefreshed, Unanswered } from './unanswered.js';
