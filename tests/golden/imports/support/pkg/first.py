print('pkg.first runs as', __name__, 'in', __package__)
x = 1
