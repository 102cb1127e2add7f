"""Setting up logging from a dict, or from a file in the format of configparser."""

import logging
import logging.handlers

from ._convert import BaseConfigurator, ConvertingDict, ConvertingList, ConvertingMixin, ConvertingTuple, valid_ident

DEFAULT_LOGGING_CONFIG_PORT = 9030


def _forget_handlers():
    logging._handlers.clear()
    logging.shutdown(logging._handlerList[:])
    del logging._handlerList[:]


class _Loggers:
    """The loggers there are before a configuration: those that it does not name, nor anything above them, are disabled."""

    def __init__(self):
        self._left = dict.fromkeys(sorted(logging.root.manager.loggerDict))
        self._named = []

    def name(self, name):
        self._left.pop(name, None)
        self._named.append(name + '.')

    def settle(self, disable):
        known = logging.root.manager.loggerDict
        for name in self._left:
            logger = known[name]
            if isinstance(logger, logging.PlaceHolder):
                continue
            if name.startswith(tuple(self._named)):
                # Below a named one: its records go there.
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True
            else:
                logger.disabled = disable


class _NotYet(Exception):
    """A handler needs another one that was not made yet."""


class DictConfigurator(BaseConfigurator):
    """What dictConfig() does; subclasses may do more."""

    def configure(self):
        """Do what the dict says."""
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError(f'Unsupported version: {config["version"]}')
        incremental = config.pop('incremental', False)
        with logging._lock:
            if incremental:
                for name in config.get('handlers', ()):
                    self._step('handler', name, self._change_handler)
                for name in config.get('loggers', ()):
                    self._step('logger', name, self._change_logger)
                self._root(True)
            else:
                self._build(config)

    def _build(self, config):
        disable = config.pop('disable_existing_loggers', True)
        _forget_handlers()
        for kind, make in (('formatter', self.configure_formatter), ('filter', self.configure_filter)):
            parts = config.get(kind + 's', {})
            for name in parts:
                parts[name] = self._step(kind, name, lambda name: make(parts[name]))
        waiting = sorted(config.get('handlers', ()))
        while waiting:
            later = []
            for name in waiting:
                try:
                    self._step('handler', name, self._make_handler)
                except _NotYet:
                    later.append(name)
            if len(later) == len(waiting):
                # They wait for each other, or for one that is not there.
                raise ValueError(f'Unable to configure handler {later[0]!r}')
            waiting = later
        loggers = _Loggers()
        for name in config.get('loggers', ()):
            loggers.name(name)
            self._step('logger', name, lambda name: self.configure_logger(name, config['loggers'][name]))
        loggers.settle(disable)
        self._root(False)

    def _step(self, kind, name, do):
        try:
            return do(name)
        except _NotYet:
            raise
        except Exception as problem:
            raise ValueError(f'Unable to configure {kind} {name!r}') from problem

    def _root(self, incremental):
        root = self.config.get('root')
        if root:
            try:
                self.configure_root(root, incremental)
            except Exception as problem:
                raise ValueError('Unable to configure root logger') from problem

    def _change_handler(self, name):
        handler = logging.getHandlerByName(name)
        if handler is None:
            raise ValueError(f'No handler found with name {name!r}')
        if level := self.config['handlers'][name].get('level'):
            handler.setLevel(level)

    def _change_logger(self, name):
        self.configure_logger(name, self.config['loggers'][name], True)

    def _make_handler(self, name):
        handlers = self.config['handlers']
        handler = self.configure_handler(handlers[name])
        handler.name = name
        handlers[name] = handler

    # Formatters and filters.

    def configure_formatter(self, config):
        """A formatter: "()" and its arguments; or format, datefmt, style, validate, defaults and perhaps a class."""
        if '()' in config:
            arguments = {key: config[key] for key in config}
            try:
                return self.configure_custom(dict(arguments))
            except TypeError as problem:
                if "'format'" not in str(problem):
                    raise
                # Formatters of other makers take the name of Formatter's argument.
                arguments['fmt'] = arguments.pop('format')
                return self.configure_custom(arguments)
        cls = config.get('class')
        cls = self.resolve(cls) if cls else logging.Formatter
        more = {key: config[key] for key in ('validate', 'defaults') if key in config}
        if 'defaults' in more and more['defaults'] is None:
            del more['defaults']
        return cls(config.get('format'), config.get('datefmt'), config.get('style', '%'), **more)

    def configure_filter(self, config):
        """A filter: "()" and its arguments, or a name."""
        return self.configure_custom(config) if '()' in config else logging.Filter(config.get('name', ''))

    def add_filters(self, filterer, filters):
        """Add filters, given by their names in the dict or themselves."""
        for given in filters:
            try:
                found = given
                if not callable(given) and not callable(getattr(given, 'filter', None)):
                    found = self.config['filters'][given]
            except Exception as problem:
                raise ValueError(f'Unable to add filter {given!r}') from problem
            filterer.addFilter(found)

    # Handlers.

    def configure_handler(self, config):
        """A handler: "()" or a class with its arguments, and level, formatter, filters; "." holds attributes to set."""
        untouched = dict(config)
        try:
            return self._handler(config)
        except _NotYet:
            config.update(untouched)
            raise

    def _handler(self, config):
        formatter = config.pop('formatter', None)
        if formatter:
            try:
                formatter = self.config['formatters'][formatter]
            except Exception as problem:
                raise ValueError(f'Unable to set formatter {formatter!r}') from problem
        level, filters = config.pop('level', None), config.pop('filters', None)
        if '()' in config:
            factory = config.pop('()')
            factory = factory if callable(factory) else self.resolve(factory)
        else:
            factory = cls = config.pop('class')
            factory = cls = cls if callable(cls) else self.resolve(cls)
            self._prepare_arguments(cls, config)
            if isinstance(cls, type) and issubclass(cls, logging.handlers.QueueHandler):
                factory = lambda **arguments: self._configure_queue_handler(cls, **arguments)
        attributes = config.pop('.', None)
        arguments = {key: config[key] for key in config if valid_ident(key)}
        try:
            handler = factory(**arguments)
        except TypeError as problem:
            if "'stream'" not in str(problem):
                raise
            arguments['strm'] = arguments.pop('stream')
            handler = factory(**arguments)
            import warnings
            warnings.warn("Support for custom logging handlers with the 'strm' argument is deprecated and scheduled for "
                          "removal in Python 3.16. Define handlers with the 'stream' argument instead.",
                          DeprecationWarning, stacklevel=2)
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(level)
        if filters:
            self.add_filters(handler, filters)
        for name, value in (attributes or {}).items():
            setattr(handler, name, value)
        return handler

    def _prepare_arguments(self, cls, config):
        """What some classes of logging.handlers take besides texts and numbers."""
        kinds = logging.handlers
        if not isinstance(cls, type) or cls.__module__ == 'logging':
            return
        if issubclass(cls, kinds.MemoryHandler):
            if 'flushLevel' in config:
                config['flushLevel'] = logging._checkLevel(config['flushLevel'])
            if config.get('target'):
                try:
                    config['target'] = self._other_handler(config['target'])
                except KeyError as problem:
                    raise ValueError(f'Unable to set target handler {config["target"]!r}') from problem
        elif issubclass(cls, kinds.QueueHandler):
            self._prepare_queue(config)
        elif cls.__module__.startswith('logging.'):
            for name, argument in (('SMTPHandler', 'mailhost'), ('SysLogHandler', 'address')):
                if argument in config and issubclass(cls, getattr(kinds, name)):
                    config[argument] = self.as_tuple(config[argument])

    def _other_handler(self, name):
        handler = self.config['handlers'][name]
        if not isinstance(handler, logging.Handler):
            raise _NotYet(name)
        return handler

    def _prepare_queue(self, config):
        """`queue`: one, what makes one, or the dict of a factory; `listener`: a class or the like; `handlers`: names."""
        if 'queue' in config:
            queue = config['queue']
            if isinstance(queue, str):
                queue = self.resolve(queue)
            if isinstance(queue, dict):
                queue = self.configure_custom(dict(queue))
            elif not _is_queue(queue) or isinstance(queue, type):
                if not callable(queue):
                    raise TypeError(f'Invalid queue specifier {queue!r}')
                queue = queue()
            if not _is_queue(queue):
                raise TypeError(f'Invalid queue specifier {queue!r}')
            config['queue'] = queue
        if 'listener' in config:
            listener = config['listener']
            if isinstance(listener, str):
                listener = self.resolve(listener)
            if isinstance(listener, dict):
                listener = self.configure_custom(dict(listener))
            wrong = isinstance(listener, type) and not issubclass(listener, logging.handlers.QueueListener)
            if wrong or not callable(listener):
                raise TypeError(f'Invalid listener specifier {listener!r}')
            config['listener'] = listener
        if 'handlers' in config:
            config['handlers'] = [self._other_handler(name) for name in config['handlers']]

    def _configure_queue_handler(self, klass, **kwargs):
        queue = kwargs.pop('queue', None)
        if queue is None:
            from queue import Queue
            queue = Queue()
        listener = kwargs.pop('listener', logging.handlers.QueueListener)
        others, respect = kwargs.pop('handlers', ()), kwargs.pop('respect_handler_level', False)
        handler = klass(queue, **kwargs)
        handler.listener = listener(queue, *others, respect_handler_level=respect)
        return handler

    def add_handlers(self, logger, handlers):
        """Add handlers, given by their names in the dict."""
        for name in handlers:
            try:
                handler = self.config['handlers'][name]
            except Exception as problem:
                raise ValueError(f'Unable to add handler {name!r}') from problem
            logger.addHandler(handler)

    # Loggers.

    def common_logger_config(self, logger, config, incremental=False):
        """Level, and unless incremental handlers and filters, of any logger."""
        level = config.get('level')
        if level is not None:
            logger.setLevel(level)
        if not incremental:
            for handler in logger.handlers[:]:
                logger.removeHandler(handler)
            self.add_handlers(logger, config.get('handlers') or ())
            self.add_filters(logger, config.get('filters') or ())

    def configure_logger(self, name, config, incremental=False):
        """A logger but the root: it may have `propagate`, too."""
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        if (propagate := config.get('propagate')) is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        """The root logger."""
        self.common_logger_config(logging.getLogger(), config, incremental)


def _is_queue(value):
    """Whether QueueHandler and QueueListener can use it."""
    return callable(getattr(value, 'put_nowait', None)) and callable(getattr(value, 'get', None))


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Set up logging from a dict; see "Configuration dictionary schema" of the documentation of Python."""
    dictConfigClass(config).configure()


# Files.


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Set up logging from a file, a file object or a configparser.RawConfigParser."""
    import configparser
    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        parser = _parsed(configparser, fname, defaults, encoding)
    formatters = {name: _formatter_of(parser[f'formatter_{name}'], parser, f'formatter_{name}')
                  for name in _names(parser, 'formatters')}
    with logging._lock:
        _forget_handlers()
        handlers, targets = {}, []
        for name in _names(parser, 'handlers'):
            section = parser[f'handler_{name}']
            handlers[name] = _handler_of(section, formatters)
            handlers[name].name = name
            if section.get('target') and isinstance(handlers[name], logging.handlers.MemoryHandler):
                targets.append((handlers[name], section['target']))
        for handler, target in targets:
            handler.setTarget(handlers[target])
        _set_loggers(parser, handlers, disable_existing_loggers)


def _parsed(configparser, fname, defaults, encoding):
    import os
    is_path = not hasattr(fname, 'readline')
    if is_path:
        if not os.path.exists(fname):
            raise FileNotFoundError(f"{fname} doesn't exist")
        if not os.path.getsize(fname):
            raise RuntimeError(f'{fname} is an empty file')
    parser = configparser.ConfigParser(defaults)
    try:
        if is_path:
            from io import text_encoding
            parser.read(fname, encoding=text_encoding(encoding))
        else:
            parser.read_file(fname)
    except configparser.ParsingError as problem:
        raise RuntimeError(f'{fname} is invalid: {problem}')
    return parser


def _names(parser, section):
    keys = parser[section]['keys']
    return [name.strip() for name in keys.split(',')] if keys else []


def _split(text):
    return [name for part in (text or '').split(',') if (name := part.strip())]


def _evaluate(text):
    # Arguments are written as in a program that has imported what is in the module `logging`.
    import os
    import sys
    return eval(text, {**vars(logging), 'os': os, 'sys': sys})


def _formatter_of(section, parser, name):
    raw = {key: parser.get(name, key, raw=True, fallback=None) for key in ('format', 'datefmt')}
    style = parser.get(name, 'style', raw=True, fallback='%')
    defaults = parser.get(name, 'defaults', raw=True, fallback=None)
    cls = section.get('class')
    cls = BaseConfigurator({}).resolve(cls) if cls else logging.Formatter
    more = {} if defaults is None else {'defaults': _evaluate(defaults)}
    return cls(raw['format'], raw['datefmt'], style, **more)


def _handler_of(section, formatters):
    try:
        cls = _evaluate(section['class'])
    except (AttributeError, NameError):
        cls = BaseConfigurator({}).resolve(section['class'])
    handler = cls(*_evaluate(section.get('args', '()')), **_evaluate(section.get('kwargs', '{}')))
    if 'level' in section:
        handler.setLevel(section['level'])
    if formatter := section.get('formatter'):
        handler.setFormatter(formatters[formatter])
    return handler


def _set_loggers(parser, handlers, disable):
    names = _names(parser, 'loggers')
    if 'root' not in names:
        raise ValueError("'root' must be in the list of loggers")
    _set_logger(logging.root, parser['logger_root'], handlers)
    loggers = _Loggers()
    for name in names:
        if name != 'root':
            section = parser[f'logger_{name}']
            logger = logging.getLogger(section['qualname'])
            _set_logger(logger, section, handlers)
            logger.propagate = section.getint('propagate', 1)
            logger.disabled = 0
            loggers.name(section['qualname'])
    loggers.settle(disable)


def _set_logger(logger, section, handlers):
    if 'level' in section:
        logger.setLevel(section['level'])
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    for name in _split(section.get('handlers')):
        logger.addHandler(handlers[name])


def listen(port=DEFAULT_LOGGING_CONFIG_PORT, verify=None):
    """A thread that takes configurations from a socket; see _listen."""
    from ._listen import listen
    return listen(port, verify)


def stopListening():
    """End the thread that listen() made."""
    from ._listen import stop
    stop()
