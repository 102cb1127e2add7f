"""What every event loop and every server of one has; a loop that lacks something raises NotImplementedError."""


class AbstractServer:
    """What create_server() gives: it listens until it is closed."""

    def close(self):
        """Stop listening; what is connected stays so."""
        raise NotImplementedError

    def close_clients(self):
        """Close what is connected."""
        raise NotImplementedError

    def abort_clients(self):
        """Close what is connected without sending what is left to send."""
        raise NotImplementedError

    def get_loop(self):
        """The loop it belongs to."""
        raise NotImplementedError

    def is_serving(self):
        """Whether it takes connections."""
        raise NotImplementedError

    async def start_serving(self):
        """Begin to take connections."""
        raise NotImplementedError

    async def serve_forever(self):
        """Take connections until cancelled."""
        raise NotImplementedError

    async def wait_closed(self):
        """Wait until it is closed and everything connected is."""
        raise NotImplementedError

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()

    async def __aenter__(self):
        return self


class AbstractEventLoop:
    """The interface of event loops."""

    # Running.

    def run_until_complete(self, future): raise NotImplementedError
    def run_forever(self): raise NotImplementedError
    def stop(self): raise NotImplementedError
    def close(self): raise NotImplementedError
    def is_closed(self): raise NotImplementedError
    def is_running(self): raise NotImplementedError
    async def shutdown_default_executor(self): raise NotImplementedError
    async def shutdown_asyncgens(self): raise NotImplementedError

    # Callbacks, futures, tasks.

    def call_soon(self, callback, *args, context=None):
        return self.call_later(0, callback, *args, context=context)

    def call_soon_threadsafe(self, callback, *args, context=None): raise NotImplementedError
    def call_at(self, when, callback, *args, context=None): raise NotImplementedError
    def call_later(self, delay, callback, *args, context=None): raise NotImplementedError
    def time(self): raise NotImplementedError
    def _timer_handle_cancelled(self, handle): raise NotImplementedError
    def create_task(self, coro, **kwargs): raise NotImplementedError
    def create_future(self): raise NotImplementedError
    def get_task_factory(self): raise NotImplementedError
    def set_task_factory(self, factory): raise NotImplementedError
    def set_default_executor(self, executor): raise NotImplementedError
    def run_in_executor(self, executor, func, *args): raise NotImplementedError

    # Errors, signals, debug mode.

    def call_exception_handler(self, context): raise NotImplementedError
    def default_exception_handler(self, context): raise NotImplementedError
    def set_exception_handler(self, handler): raise NotImplementedError
    def get_exception_handler(self): raise NotImplementedError
    def remove_signal_handler(self, sig): raise NotImplementedError
    def add_signal_handler(self, sig, callback, *args): raise NotImplementedError
    def set_debug(self, enabled): raise NotImplementedError
    def get_debug(self): raise NotImplementedError

    # Files and sockets.

    def remove_writer(self, fd): raise NotImplementedError
    def add_writer(self, fd, callback, *args): raise NotImplementedError
    def remove_reader(self, fd): raise NotImplementedError
    def add_reader(self, fd, callback, *args): raise NotImplementedError
    async def sock_accept(self, sock): raise NotImplementedError
    async def sock_connect(self, sock, address): raise NotImplementedError
    async def sock_recv(self, sock, nbytes): raise NotImplementedError
    async def sock_recv_into(self, sock, buf): raise NotImplementedError
    async def sock_recvfrom(self, sock, bufsize): raise NotImplementedError
    async def sock_recvfrom_into(self, sock, buf, nbytes=0): raise NotImplementedError
    async def sock_sendall(self, sock, data): raise NotImplementedError
    async def sock_sendto(self, sock, data, address): raise NotImplementedError
    async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=None): raise NotImplementedError

    # Addresses, connections, servers, processes.

    async def getnameinfo(self, sockaddr, flags=0): raise NotImplementedError
    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0): raise NotImplementedError
    async def connect_write_pipe(self, protocol_factory, pipe): raise NotImplementedError
    async def connect_read_pipe(self, protocol_factory, pipe): raise NotImplementedError
    async def sendfile(self, transport, file, offset=0, count=None, *, fallback=True): raise NotImplementedError

    async def subprocess_exec(self, protocol_factory, *args, stdin=-1, stdout=-1, stderr=-1, **kwargs):
        raise NotImplementedError

    async def subprocess_shell(self, protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, **kwargs):
        raise NotImplementedError

    async def start_tls(
            self, transport, protocol, sslcontext, *, server_side=False, server_hostname=None,
            ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        raise NotImplementedError

    async def connect_accepted_socket(
            self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        raise NotImplementedError

    async def create_connection(
            self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None,
            local_addr=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
            happy_eyeballs_delay=None, interleave=None):
        raise NotImplementedError

    async def create_server(
            self, protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100, ssl=None,
            reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None,
            ssl_shutdown_timeout=None, start_serving=True):
        raise NotImplementedError

    async def create_unix_connection(
            self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None,
            ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        raise NotImplementedError

    async def create_unix_server(
            self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None,
            ssl_shutdown_timeout=None, start_serving=True):
        raise NotImplementedError

    async def create_datagram_endpoint(
            self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0,
            reuse_address=None, reuse_port=None, allow_broadcast=None, sock=None):
        raise NotImplementedError


for _class in (AbstractServer, AbstractEventLoop):
    _class.__module__ = 'asyncio.events'
del _class
