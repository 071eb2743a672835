-- Detection takes so many testimonies of each tool and minute, in the order in which they came in, and no more.
CREATE INDEX testimony_tool_received ON testimony (platform_code, received_at, id);
