"""Handlers that send records over networks, to syslog, by mail or to a web server."""

import logging
import socket
import time

_SYSLOG_PRIORITIES = 'emerg alert crit err warning notice info debug'.split()
_SYSLOG_FACILITIES = ('kern user mail daemon auth syslog lpr news uucp cron authpriv ftp ntp security console solaris-cron'
                      .split() + [f'local{i}' for i in range(8)])


class SocketHandler(logging.Handler):
    """Sends records, pickled as dicts, over a TCP connection; without a port `host` is the path of a Unix socket.

    A connection that fails is tried again after retryStart seconds, then after retryFactor times as many, up to retryMax.
    """

    retryStart, retryMax, retryFactor = 1.0, 30.0, 2.0

    def __init__(self, host, port):
        super().__init__()
        self.host, self.port = host, port
        self.address = host if port is None else (host, port)
        self.sock = self.retryTime = None
        self.closeOnError = False

    def makeSocket(self, timeout=1):
        """A connected socket."""
        if self.port is not None:
            return socket.create_connection(self.address, timeout=timeout)
        made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        made.settimeout(timeout)
        try:
            made.connect(self.address)
        except OSError:
            made.close()
            raise
        return made

    def createSocket(self):
        """Connect, unless that failed a short time ago."""
        now = time.time()
        if self.retryTime is not None and now < self.retryTime:
            return
        try:
            self.sock = self.makeSocket()
        except OSError:
            if self.retryTime is None:
                self.retryPeriod = self.retryStart
            else:
                self.retryPeriod = min(self.retryPeriod * self.retryFactor, self.retryMax)
            self.retryTime = now + self.retryPeriod
        else:
            self.retryTime = None

    def send(self, s):
        """Send bytes; they are lost if there is no connection."""
        if self.sock is None:
            self.createSocket()
        if self.sock:
            try:
                self.sock.sendall(s)
            except OSError:
                self.sock.close()
                self.sock = None

    def makePickle(self, record):
        """A record as bytes: four of length, then a pickled dict for makeLogRecord()."""
        from pickle import dumps
        if record.exc_info:
            # For its text: a traceback cannot be pickled.
            self.format(record)
        fields = {key: value for key, value in record.__dict__.items() if key != 'message'}
        fields.update(msg=record.getMessage(), args=None, exc_info=None)
        data = dumps(fields, 1)
        return len(data).to_bytes(4, 'big') + data

    def emit(self, record):
        try:
            self.send(self.makePickle(record))
        except Exception:
            self.handleError(record)

    def _disconnect(self):
        sock, self.sock = self.sock, None
        if sock:
            sock.close()

    def handleError(self, record):
        if self.closeOnError and self.sock:
            self._disconnect()
        else:
            super().handleError(record)

    def close(self):
        with self.lock:
            self._disconnect()
            super().close()


class DatagramHandler(SocketHandler):
    """Sends records, pickled as dicts, as UDP packets."""

    def makeSocket(self):
        return socket.socket(socket.AF_UNIX if self.port is None else socket.AF_INET, socket.SOCK_DGRAM)

    def send(self, s):
        if self.sock is None:
            self.createSocket()
        self.sock.sendto(s, self.address)


class SysLogHandler(logging.Handler):
    """Sends texts to a syslog daemon: `address` is a host and a port, or the path of a Unix socket."""

    ident = ''
    append_nul = True
    priority_names = {name: i for i, name in enumerate(_SYSLOG_PRIORITIES)}
    priority_names.update(critical=2, error=3, panic=0, warn=4)
    facility_names = {name: i for i, name in enumerate(_SYSLOG_FACILITIES)}
    # Level name: priority name. Other levels are warnings.
    priority_map = {'DEBUG': 'debug', 'INFO': 'info', 'WARNING': 'warning', 'ERROR': 'error', 'CRITICAL': 'critical'}

    def __init__(self, address=('localhost', 514), facility=1, socktype=None, timeout=None):
        super().__init__()
        self.address, self.facility, self.socktype, self.timeout = address, facility, socktype, timeout
        self.socket = None
        try:
            self.createSocket()
        except socket.gaierror:
            pass  # the name may be known later

    def _connect_unixsocket(self, address):
        kinds = (socket.SOCK_DGRAM, socket.SOCK_STREAM) if self.socktype is None else (self.socktype,)
        for last, kind in enumerate(kinds, 1):
            made = socket.socket(socket.AF_UNIX, kind)
            try:
                made.connect(address)
            except OSError:
                made.close()
                if last == len(kinds):
                    raise
            else:
                self.socket, self.socktype = made, kind
                return

    def createSocket(self):
        """Connect; a Unix socket may come later."""
        self.unixsocket = isinstance(self.address, str)
        if self.unixsocket:
            try:
                self._connect_unixsocket(self.address)
            except OSError:
                pass
            return
        if self.socktype is None:
            self.socktype = socket.SOCK_DGRAM
        found = socket.getaddrinfo(*self.address, 0, self.socktype)
        if not found:
            raise OSError('getaddrinfo returns an empty list')
        failure = None
        for family, kind, protocol, _, address in found:
            made = None
            try:
                made = socket.socket(family, kind, protocol)
                if self.timeout:
                    made.settimeout(self.timeout)
                if kind == socket.SOCK_STREAM:
                    made.connect(address)
            except OSError as problem:
                failure = problem
                if made is not None:
                    made.close()
            else:
                self.socket, self.socktype = made, kind
                return
        raise failure

    def encodePriority(self, facility, priority):
        """The number of a facility and a priority, given as numbers or by their names."""
        if isinstance(facility, str):
            facility = self.facility_names[facility]
        if isinstance(priority, str):
            priority = self.priority_names[priority]
        return facility << 3 | priority

    def mapPriority(self, levelName):
        """The priority of a level, by their names."""
        return self.priority_map.get(levelName, 'warning')

    def emit(self, record):
        try:
            text = self.ident + self.format(record) + ('\0' if self.append_nul else '')
            priority = self.encodePriority(self.facility, self.mapPriority(record.levelname))
            self._send(f'<{priority}>{text}'.encode())
        except Exception:
            self.handleError(record)

    def _send(self, data):
        if not self.socket:
            self.createSocket()
        if self.unixsocket:
            try:
                self.socket.send(data)
            except OSError:
                # The daemon may have been started anew.
                self.socket.close()
                self._connect_unixsocket(self.address)
                self.socket.send(data)
        elif self.socktype == socket.SOCK_DGRAM:
            self.socket.sendto(data, self.address)
        else:
            self.socket.sendall(data)

    def close(self):
        with self.lock:
            sock, self.socket = self.socket, None
            if sock:
                sock.close()
            super().close()


for _i, _name in enumerate('EMERG ALERT CRIT ERR WARNING NOTICE INFO DEBUG'.split()):
    setattr(SysLogHandler, f'LOG_{_name}', _i)
for _i, _name in enumerate(_SYSLOG_FACILITIES):
    setattr(SysLogHandler, f'LOG_{"SOLCRON" if "-" in _name else _name.upper()}', _i)
del _i, _name


class SMTPHandler(logging.Handler):
    """Sends each record as a mail; `mailhost` is a host, or it and a port; `secure` is a tuple for TLS: (), or file names."""

    def __init__(self, mailhost, fromaddr, toaddrs, subject, credentials=None, secure=None, timeout=5.0):
        super().__init__()
        self.mailhost, self.mailport = mailhost if isinstance(mailhost, (tuple, list)) else (mailhost, None)
        self.username, self.password = credentials if isinstance(credentials, (tuple, list)) else (credentials, None)
        self.fromaddr, self.subject = fromaddr, subject
        self.toaddrs = [toaddrs] if isinstance(toaddrs, str) else toaddrs
        self.secure, self.timeout = secure, timeout

    def getSubject(self, record):
        """The subject of a record's mail."""
        return self.subject

    def emit(self, record):
        try:
            import email.utils
            import smtplib
            from email.message import EmailMessage
            mail = EmailMessage()
            mail['From'] = self.fromaddr
            mail['To'] = ','.join(self.toaddrs)
            mail['Subject'] = self.getSubject(record)
            mail['Date'] = email.utils.localtime()
            mail.set_content(self.format(record))
            with smtplib.SMTP(self.mailhost, self.mailport or smtplib.SMTP_PORT, timeout=self.timeout) as server:
                if self.username:
                    if self.secure is not None:
                        self._secure(server)
                    server.login(self.username, self.password)
                server.send_message(mail)
        except Exception:
            self.handleError(record)

    def _secure(self, server):
        import ssl
        keyfile, certfile = (*self.secure, None, None)[:2]
        server.ehlo()
        server.starttls(context=ssl._create_stdlib_context(certfile=certfile, keyfile=keyfile))
        server.ehlo()


class HTTPHandler(logging.Handler):
    """Sends a record's attributes to a web server, as a form with GET or POST."""

    def __init__(self, host, url, method='GET', secure=False, credentials=None, context=None):
        super().__init__()
        method = method.upper()
        if method not in ('GET', 'POST'):
            raise ValueError('method must be GET or POST')
        if context is not None and not secure:
            raise ValueError('context parameter only makes sense with secure=True')
        self.host, self.url, self.method = host, url, method
        self.secure, self.credentials, self.context = secure, credentials, context

    def mapLogRecord(self, record):
        """The dict that is sent."""
        return record.__dict__

    def getConnection(self, host, secure):
        """A connection of http.client."""
        import http.client
        if secure:
            return http.client.HTTPSConnection(host, context=self.context)
        return http.client.HTTPConnection(host)

    def emit(self, record):
        try:
            from urllib.parse import urlencode
            connection, url = self.getConnection(self.host, self.secure), self.url
            data = urlencode(self.mapLogRecord(record))
            if self.method == 'GET':
                url += ('&' if '?' in url else '?') + data
            connection.putrequest(self.method, url)
            if self.method == 'POST':
                connection.putheader('Content-type', 'application/x-www-form-urlencoded')
                connection.putheader('Content-length', str(len(data)))
            if self.credentials:
                from base64 import b64encode
                login = b64encode('{}:{}'.format(*self.credentials).encode()).decode('ascii')
                connection.putheader('Authorization', f'Basic {login}')
            connection.endheaders()
            if self.method == 'POST':
                connection.send(data.encode())
            connection.getresponse()
        except Exception:
            self.handleError(record)


class NTEventLogHandler(logging.Handler):
    """Would write to the event log of Windows, which takes extensions that this VM has not: it says so, and does nothing."""

    def __init__(self, appname, dllname=None, logtype='Application'):
        super().__init__()
        self.appname, self.dllname, self.logtype = appname, dllname, logtype
        print('The Python Win32 extensions for NT (service, event logging) appear not to be available.')

    def getMessageID(self, record):
        return 1

    def getEventCategory(self, record):
        return 0

    def getEventType(self, record):
        return {10: 4, 20: 4, 30: 2, 40: 1, 50: 1}.get(record.levelno, 1)

    def emit(self, record):
        pass


for _class in (SocketHandler, DatagramHandler, SysLogHandler, SMTPHandler, HTTPHandler, NTEventLogHandler):
    _class.__module__ = 'logging.handlers'
del _class
