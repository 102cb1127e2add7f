"""A thread that takes configurations from a socket: four bytes of length, then JSON for dictConfig() or text for fileConfig()."""

import io
import json
import logging
import socketserver
import threading
import traceback

from . import config

_server = None


class _Request(socketserver.StreamRequestHandler):
    def handle(self):
        size = self.rfile.read(4)
        if len(size) == 4:
            text = self.rfile.read(int.from_bytes(size, 'big'))
            verify = self.server.verify
            if verify is not None:
                text = verify(text)
            if text is not None:
                self._apply(text.decode('utf-8'))
        self.server.ready.set()

    def _apply(self, text):
        try:
            try:
                config.dictConfig(json.loads(text))
            except Exception:
                try:
                    config.fileConfig(io.StringIO(text))
                except Exception:
                    traceback.print_exc()
        except RecursionError:
            traceback.print_exc()


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True

    def __init__(self, port, ready, verify):
        super().__init__(('localhost', port), _Request)
        self.ready, self.verify = ready, verify


class _Listener(threading.Thread):
    def __init__(self, port, verify):
        super().__init__()
        self.port, self.verify = port, verify
        self.ready = threading.Event()

    def run(self):
        global _server
        try:
            server = _Server(self.port, self.ready, self.verify)
            with logging._lock:
                self.port, _server = server.server_address[1], server
        finally:
            self.ready.set()
        with server:
            server.serve_forever(0.1)


def listen(port, verify):
    return _Listener(port, verify)


def stop():
    global _server
    with logging._lock:
        server, _server = _server, None
    if server is not None:
        server.shutdown()
