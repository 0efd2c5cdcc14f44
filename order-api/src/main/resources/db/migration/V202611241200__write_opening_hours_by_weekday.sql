-- What was said once for every day is said for each weekday.
update ordering.store
set settings = settings - 'opens' - 'closes'
    || jsonb_build_object('hours', jsonb_build_object('week', (
        select jsonb_object_agg(day, jsonb_build_array((settings ->> 'opens') || '-' || (settings ->> 'closes')))
        from unnest(array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']) as day)))
where settings ->> 'opens' is not null;
