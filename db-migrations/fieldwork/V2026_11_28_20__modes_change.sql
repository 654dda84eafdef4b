-- A family may choose otherwise in the middle of a questionnaire: at a visit, online with guidance, or online alone.
grant update (mode) on fieldwork.questionnaire_task to mm_fieldwork;
