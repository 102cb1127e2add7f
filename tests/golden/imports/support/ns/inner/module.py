where = 'namespace package'
