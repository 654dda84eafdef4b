-- When the button was pressed, for an alarm that waited on the device for a network or for its member of staff.
alter table fieldwork.alarm add pressed_at timestamptz check (pressed_at < raised_at);
