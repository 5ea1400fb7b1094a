"""Writes the fixed cases the Rust model must reproduce: python cases.py > cases.json (needs numpy)."""
import json, numpy as np, reference as m

SERIES = 'M E T L G Q Y H K b out morale growth delivery s c urg rate'.split()
DAYS = 30


def world(seed, days=DAYS, friday=False, code=None, **kw):
    W = m.friday(1, seed) if friday else m.world(1, seed, days=days, **kw)
    if code is not None:
        W['code'][:] = code
    return W


def case(name, W, s, c, policy=None, **kw):
    stances = []
    def spy(d, *a):
        v = policy(d, *a) if policy else (s, c)
        stances.append([float(np.ravel(x)[0]) for x in v])
        return v
    h = m.run(W, s, c, policy=spy if policy else None, **kw)
    n, D = int(W['n'][0]), W['days']
    used = int(np.searchsorted(W['arr'][0], D)) + 3                   # items that can matter
    item = lambda k: np.asarray(W[k][0][:used], float).tolist()
    flat = lambda x: [v for row in x for v in row]
    return dict(name=name, n=n, days=D, doing=float(W['doing']), bench=float(W['b0']), neutral=bool(policy) or kw.get('init') is not None,
        skill=W['K'][0, :n].tolist(), autonomy=W['U'][0, :n].tolist(), temper=W['trait'][0, :n].tolist(), code=float(W['code'][0]), climate=float(W['clim'][0]), curiosity=float(W['lorn'][0]),
        arrives=item('arr'), due=item('due'), uncertainty=item('u'), effort=item('eff'), area=item('area'), need=item('need'), difficulty=item('diff'),
        stances=stances if policy else [[float(s), float(c)]], away=kw.get('away', 0.), hire_day=kw.get('hire_day'), succession=kw.get('succ_day'),
        noise=flat(W['z'][:, 0, :n].tolist()), quit=flat(W['q'][:, 0, :n].tolist()), decisions=W['dq'][::5, 0].tolist(), quits=float(h['quits'][0]),
        series={k: h[k][:, 0].tolist() for k in SERIES})


w = world
CASES = [
    case('directive', w(1, n=3), *m.DIRECT), case('collaborative', w(2, n=3), *m.COLLAB), case('mix', w(3, n=5), *m.MIX),
    case('authoritarian', w(4, n=4), 1, 0), case('laissez-faire', w(5, n=4), 0, 1), case('absent', w(6, n=5), .05, .05),
    case('integrated, nine people', w(7, n=9), .9, .9), case('alternating', w(8, n=5), .5, .5, policy=m.alt),
    case('reading the situation', w(9, n=6), .5, .5, policy=m.fit_policy()), case('misreading it', w(10, n=6), .5, .5, policy=m.fit_policy(-1)),
    case('overload', w(11, n=4, util=1.5), *m.MIX), case('slack', w(12, n=4, util=.5), *m.COLLAB),
    case('novices', w(13, n=5, skill=.25), .85, .30), case('experts', w(14, n=5, skill=.9), .40, .85),
    case('a newcomer', w(15, n=6), .55, .55, hire_day=8), case('succession', w(16, n=6, b0=.4), .55, .55, succ_day=10),
    case('clogged lead', w(17, n=6, doing=.6), .55, .55), case('lead away', w(18, n=5), 1, .05, away=.65),
    case('code of purpose', w(19, n=7, code=1), .6, .7), case('Friday, manager', w(20, friday=True), .80, .40, init=.5),
    case('Friday, leader', w(20, friday=True), .45, .85, init=.5), case('eight people, crushing load', w(21, n=8, util=3), .2, .2),
    case('26 weeks of directive', w(22, n=3, days=130), *m.DIRECT), case('26 weeks of reading it', w(23, n=4, days=130), .5, .5, policy=m.fit_policy()),
]
print('[\n' + ',\n'.join(json.dumps(c, separators=(',', ':')) for c in CASES) + '\n]')
