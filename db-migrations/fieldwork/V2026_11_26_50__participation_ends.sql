-- A withdrawal ends somebody's taking part.
grant update (takes_part) on fieldwork.participant to mm_fieldwork;
