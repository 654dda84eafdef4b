-- Whom a visit is to. Parents who live apart have visits of their own, and neither visit tells of the other parent. The
-- case number stands in both keys, so that nobody of another family can be at a visit.
alter table fieldwork.visit add constraint visit_of_family unique (visit_id, case_number);
alter table fieldwork.participant add constraint participant_of_family unique (participant_id, case_number);

create table fieldwork.visit_participant (
    visit_id       uuid not null,
    participant_id uuid not null,
    case_number    text not null,
    primary key (visit_id, participant_id),
    foreign key (visit_id, case_number) references fieldwork.visit (visit_id, case_number),
    foreign key (participant_id, case_number) references fieldwork.participant (participant_id, case_number)
);

create index visit_participant_of_family on fieldwork.visit_participant (case_number);

insert into fieldwork.visit_participant (visit_id, participant_id, case_number)
select visit_id, participant_id, case_number from fieldwork.visit join fieldwork.participant using (case_number);

grant select, insert on fieldwork.visit_participant to mm_fieldwork;
