-- What was paid together can be taken back together for a moment.
alter table fieldwork.reward_payment add column batch_id uuid;

create index reward_payment_of_batch on fieldwork.reward_payment (batch_id) where undone_at is null;
