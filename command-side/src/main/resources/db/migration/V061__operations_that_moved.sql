-- Every node with open sockets looks twice a second for what has moved.
create index operation_updated_at on operation (updated_at);
