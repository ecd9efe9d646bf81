-- Sends the requests of a file one after the other, again from the start when they are at their end.
-- A line: METHOD, tab, path, tab, body. In a body, @ becomes a number that never comes again, so that every
-- change is one. Prints one line of JSON that begins with RESULT.
local requests, at, number = {}, 0, os.time() * 1000000

function init(arguments)
  local headers = {["Authorization"] = "Bearer " .. arguments[2], ["Accept-Language"] = "zh-CN"}
  for line in io.lines(arguments[1]) do
    local method, path, body = line:match("^(%u+)\t([^\t]*)\t(.*)$")
    headers["Content-Type"] = body ~= "" and "application/json" or nil
    if body:find("@", 1, true) then
      local copy = {["Authorization"] = headers["Authorization"], ["Content-Type"] = "application/json"}
      requests[#requests + 1] = function()
        number = number + 1
        return wrk.format(method, path, copy, (body:gsub("@", string.format("%d", number))))
      end
    else
      requests[#requests + 1] = wrk.format(method, path, headers, body ~= "" and body or nil)
    end
  end
end

function request()
  at = at % #requests + 1
  local one = requests[at]
  return type(one) == "function" and one() or one
end

function done(summary, latency)
  local bad = summary.errors
  print(string.format(
    'RESULT {"requests":%d,"microseconds":%d,"bytes":%d,"p50":%d,"p95":%d,"p99":%d,"most":%d,"refused":%d,"broken":%d}',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(95),
    latency:percentile(99), latency.max, bad.status, bad.connect + bad.read + bad.write + bad.timeout))
end
