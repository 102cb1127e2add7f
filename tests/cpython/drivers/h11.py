# origin: debian python3-h11
# work: a request and a chunked response between client and server, pipelining, errors of protocol
import h11

client, server = h11.Connection(h11.CLIENT), h11.Connection(h11.SERVER)
wire = client.send(h11.Request(method="POST", target="/p", headers=[("Host", "x"), ("Transfer-Encoding", "chunked"), ("Expect", "100-continue")]))
wire += client.send(h11.Data(data=b"body one ")) + client.send(h11.Data(data=b"two")) + client.send(h11.EndOfMessage(headers=[("T", "v")]))
print(wire)
for i in range(0, len(wire), 11):
    server.receive_data(wire[i:i + 11])
    while True:
        event = server.next_event()
        if event is h11.NEED_DATA:
            break
        print(event)
        if isinstance(event, h11.EndOfMessage):
            break
out = server.send(h11.Response(status_code=200, headers=[("Content-Length", "2")], reason=b"OK")) + server.send(h11.Data(data=b"ok")) + server.send(h11.EndOfMessage())
client.receive_data(out)
print([client.next_event() for _ in range(3)], client.states, server.states)
client.start_next_cycle(), server.start_next_cycle()
for bad in (b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", b"nonsense\r\n\r\n", b"GET / HTTP/1.1\r\nBad Header: x\r\n\r\n"):
    fresh = h11.Connection(h11.SERVER)
    fresh.receive_data(bad)
    try:
        print(fresh.next_event())
    except h11.RemoteProtocolError as e:
        print(e, e.error_status_hint)
try:
    client.send(h11.Data(data=b"x"))
except h11.LocalProtocolError as e:
    print(e)
