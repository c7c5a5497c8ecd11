// Losses of pairs of boxes, by their definitions, in numbers that carry their derivatives: no gradient is written down here.
#pragma once

#include "reference.h"

namespace lktest {

// A value and its derivatives by the eight coordinates of a pair.
struct Dual {
  Real v;
  Real d[8];
  Dual() = default;
  Dual(double x) : v(x) {}       // NOLINT: constants in formulas
  Dual(const Real& x) : v(x) {}  // NOLINT
};

// What is exact in one order of operations rounds in another: a term of a derivative counts as rounded in any case.
inline Real term(Real r) {
  if (std::isfinite(r.value)) r.error += std::fabs(r.value);
  return r;
}

// f(x) with the derivative given.
inline Dual chain(const Dual& x, const Real& value, const Real& slope) {
  Dual r = value;
  for (int k = 0; k < 8; ++k) r.d[k] = x.d[k].value == 0 && x.d[k].error == 0 ? Real(0) : term(slope * x.d[k]);
  return r;
}
inline Dual operator-(const Dual& a) {
  Dual r = -a.v;
  for (int k = 0; k < 8; ++k) r.d[k] = -a.d[k];
  return r;
}
inline Dual operator+(const Dual& a, const Dual& b) {
  Dual r = a.v + b.v;
  for (int k = 0; k < 8; ++k) r.d[k] = a.d[k] + b.d[k];
  return r;
}
inline Dual operator-(const Dual& a, const Dual& b) { return a + -b; }
inline Dual operator*(const Dual& a, const Dual& b) {
  Dual r = a.v * b.v;
  for (int k = 0; k < 8; ++k) r.d[k] = term(a.d[k] * b.v) + term(a.v * b.d[k]);
  return r;
}
inline Dual operator/(const Dual& a, const Dual& b) {
  Dual r = a.v / b.v;
  for (int k = 0; k < 8; ++k) r.d[k] = (a.d[k] - term(r.v * b.d[k])) / b.v;
  return r;
}
// Equal arguments share the derivative.
inline Dual larger(const Dual& a, const Dual& b) {
  if (a.v.value == b.v.value) {
    Dual r = max(a.v, b.v);
    for (int k = 0; k < 8; ++k) r.d[k] = 0.5 * a.d[k] + 0.5 * b.d[k];
    return r;
  }
  Dual r = a.v > b.v ? a : b;
  r.v = max(a.v, b.v);
  return r;
}
inline Dual smaller(const Dual& a, const Dual& b) { return -larger(-a, -b); }
// The slope at 0 is 0.
inline Dual magnitude(const Dual& a) {
  if (a.v.value == 0) return chain(a, a.v, 0);
  return a.v < Real(0) ? -a : a;
}
inline Dual constant(const Dual& a) { return a.v; }

inline Real real_expm1(const Real& a) {
  const long double v = std::expm1(a.value);
  return Real::function(v, product(v + 1, a.error), 1.1L);
}
inline Dual power(const Dual& a, const Real& n) { return chain(a, pow(a.v, n), n.value == 0 ? Real(0) : n * pow(a.v, n - 1)); }
// atan(w / h), also for h = 0; a point has angle 0 and no gradient.
inline Dual angle(const Dual& w, const Dual& h) {
  if (w.v.value == 0 && h.v.value == 0) return 0;
  const long double a = w.v.value, b = h.v.value, square = a * a + b * b;
  const long double v = b == 0 ? std::copysign(std::acos(-1.0L) / 2, a) : std::atan(a / b);
  const long double uncertain = (std::fabs(b) * w.v.error + std::fabs(a) * h.v.error) / square;
  Dual r = Real::function(v, uncertain, 4);
  // Scaled by the longer side, as squares may leave the type's range where the quotient does not.
  const Real side = std::fabs(a) > std::fabs(b) ? w.v : h.v;
  const Real x = w.v / side, y = h.v / side, n = side * (x * x + y * y);
  for (int k = 0; k < 8; ++k) r.d[k] = (y * w.d[k] - x * h.d[k]) / n;
  if (std::fabs(a) < 64 * precision.ulp() * w.v.error && std::fabs(b) < 64 * precision.ulp() * h.v.error) {
    r.v.error = std::numeric_limits<long double>::infinity();
    ambiguous = true;
  }
  return r;
}

struct Boxes {
  const Request* request = nullptr;
  Dual p[4], t[4];  // corners
  Dual loss;
  std::optional<Dual> divisor_share;  // what the pair adds to the divisor of the mean, if that is not 1
  long double kink = no_kink;

  Dual w, h, tw, th, overlap_x, overlap_y, both, joint, cw, ch, dx, dy;

  Real option(int32_t key) const { return lktest::option(*request, key); }
  // No finite differences nearer than this to a bend, or to where the loss changes too fast for them.
  void near(const Dual& distance) { kink = std::min(kink, std::fabs(distance.v.value)); }

  void measure(bool touching) {
    w = p[2] - p[0];
    h = p[3] - p[1];
    tw = t[2] - t[0];
    th = t[3] - t[1];
    overlap_x = smaller(p[2], t[2]) - larger(p[0], t[0]);
    overlap_y = smaller(p[3], t[3]) - larger(p[1], t[1]);
    const auto part = [&](const Dual& x) { return x.v < Real(0) || (!touching && !(x.v > Real(0))) ? Dual(0) : x; };
    both = part(overlap_x) * part(overlap_y);
    joint = w * h + tw * th - both;
    cw = larger(p[2], t[2]) - smaller(p[0], t[0]);
    ch = larger(p[3], t[3]) - smaller(p[1], t[1]);
    dx = 0.5 * ((p[0] - t[0]) + (p[2] - t[2]));
    dy = 0.5 * ((p[1] - t[1]) + (p[3] - t[3]));
    for (int k = 0; k < 4; ++k) near(p[k] - t[k]);
    for (const Dual* x : {&overlap_x, &overlap_y, &w, &h, &tw, &th}) near(*x);
    near(joint / (magnitude(w) + magnitude(h) + magnitude(tw) + magnitude(th) + 1));
  }
  Dual one_minus_iou(const Real& eps) { return 1 - both / (joint + eps); }
  Dual centre_distance(const Real& eps) { return (dx * dx + dy * dy) / (cw * cw + ch * ch + eps); }
  Dual one_minus_eiou(const Real& eps) {
    const Dual gap_w = w - tw, gap_h = h - th;
    return one_minus_iou(eps) + centre_distance(eps) + gap_w * gap_w / (cw * cw + eps) + gap_h * gap_h / (ch * ch + eps);
  }
};

inline void iou_loss(Boxes& b) {
  b.measure(false);
  const Dual iou = b.both / larger(b.joint, Real::rounded(1e-6L, 0));
  const Dual eps = b.option(LK_OPTION_EPS);
  b.near(iou - eps);
  const Dual q = iou.v < eps.v ? eps : iou;
  const int64_t mode = b.request->integer_option(LK_OPTION_MODE);
  if (mode == 0) b.loss = -chain(q, log(q.v), 1 / q.v);
  if (mode == 1) b.loss = 1 - q;
  if (mode == 2) b.loss = 1 - q * q;
}

inline void generalized_box_iou_loss(Boxes& b) {
  b.measure(false);
  const Dual area = b.cw * b.ch;
  b.loss = b.one_minus_iou(b.option(LK_OPTION_EPS)) + (area - b.joint) / (area + b.option(LK_OPTION_EPS));
}

inline void distance_box_iou_loss(Boxes& b) {
  b.measure(false);
  b.loss = b.one_minus_iou(b.option(LK_OPTION_EPS)) + b.centre_distance(b.option(LK_OPTION_EPS));
}

inline void complete_box_iou_loss(Boxes& b) {
  b.measure(false);
  const Real eps = Real::rounded(1e-7L, 0);
  const Dual apart = b.one_minus_iou(eps);
  const Dual gap = angle(b.tw, b.th) - angle(b.w, b.h);
  const Dual v = Dual(Real::rounded(4 / (std::acos(-1.0L) * std::acos(-1.0L)), 0)) * gap * gap;
  const Dual alpha = v / (Dual(max(apart.v, 0)) + v + b.option(LK_OPTION_EPS));
  b.loss = apart + b.centre_distance(eps) + constant(alpha) * v;
}

inline void efficient_box_iou_loss(Boxes& b) {
  b.measure(false);
  b.loss = b.one_minus_eiou(b.option(LK_OPTION_EPS));
}

inline void focal_eiou_loss(Boxes& b) {
  b.measure(false);
  const Real eps = b.option(LK_OPTION_EPS), gamma = b.option(LK_OPTION_GAMMA);
  const Dual iou = b.both / (b.joint + eps);
  const bool detach = b.request->integer_option(LK_OPTION_DETACH) != 0;
  Dual factor = iou.v.value == 0 ? Dual(gamma.value == 0 ? 1 : 0) : detach ? Dual(pow(iou.v, gamma)) : power(iou, gamma);
  b.loss = factor * b.one_minus_eiou(eps);
  if (b.request->integer_option(LK_OPTION_NORMALIZE) != 0) b.divisor_share = factor;
}

// Half of 1 - exp(-slack (d / c)^2).
inline Dual siou_distance(const Dual& d, const Dual& c, const Dual& slack) {
  if (c.v.value == 0) return 0;
  const Dual k = d / c, exponent = -(slack * k * k);
  const Real e = real_expm1(exponent.v);
  return -0.5 * chain(exponent, e, 1 + e);
}
inline Dual siou_shape(Boxes& b, const Dual& x, const Dual& y) {
  b.near(x - y);
  b.near(larger(x, y));
  if (x.v.value == y.v.value || !(max(x.v, y.v) > Real(0))) return 0;
  const bool first = x.v > y.v;
  const Dual exponent = (first ? y - x : x - y) / (first ? x : y);
  const Real e = real_expm1(exponent.v);
  return 0.5 * power(-chain(exponent, e, 1 + e), b.option(LK_OPTION_THETA));
}

inline void siou_loss(Boxes& b) {
  b.measure(true);
  const Dual ax = magnitude(b.dx), ay = magnitude(b.dy);
  Dual slack = 2;
  if (ax.v.value != 0 || ay.v.value != 0) {
    const bool upright = !(ax.v > ay.v);
    const Dual t = upright ? ax / ay : ay / ax;
    slack = 2 - 2 * t / (1 + t * t);
  }
  b.near(b.dx);
  b.near(b.dy);
  b.loss = b.one_minus_iou(b.option(LK_OPTION_EPS)) + siou_distance(b.dx, b.cw, slack) + siou_distance(b.dy, b.ch, slack) +
           siou_shape(b, b.w, b.tw) + siou_shape(b, b.h, b.th);
}

struct BoxReference {
  const char* op;
  void (*formula)(Boxes&);
};
inline constexpr BoxReference box_references[] = {
    {"iou_loss", iou_loss},
    {"generalized_box_iou_loss", generalized_box_iou_loss},
    {"distance_box_iou_loss", distance_box_iou_loss},
    {"complete_box_iou_loss", complete_box_iou_loss},
    {"efficient_box_iou_loss", efficient_box_iou_loss},
    {"focal_eiou_loss", focal_eiou_loss},
    {"siou_loss", siou_loss},
};

inline std::optional<Unreduced> boxes(const Request& r) {
  const BoxReference* found = nullptr;
  for (const auto& candidate : box_references)
    if (std::strcmp(candidate.op, r.op->info.name) == 0) found = &candidate;
  if (found == nullptr) return std::nullopt;

  const Array &x = *r.input(LK_INPUT), &y = *r.input(LK_TARGET);
  const Array* weight = r.input(LK_WEIGHT);
  const bool centres = r.integer_option(LK_OPTION_BOX_FORMAT) != 0;
  const int64_t n = count(unreduced_shape(r));
  Unreduced u;
  for (int64_t i = 0; i < n; ++i) {
    Boxes b;
    b.request = &r;
    bool finite = true, extreme = false;
    for (int k = 0; k < 4; ++k) {
      b.p[k] = element(&x, 4 * i + k);
      b.t[k] = element(&y, 4 * i + k);
      b.p[k].d[k] = 1;
      b.t[k].d[4 + k] = 1;
      for (const Dual* c : {&b.p[k], &b.t[k]}) {
        finite &= std::isfinite(c->v.value);
        extreme |= !precision.single && std::fabs(c->v.value) > 0x1p500L;  // areas leave the range
      }
    }
    for (int k = 0; k < 2; ++k) {  // as does what is divided by sides
      long double side = 0;
      for (const Dual* c : {&b.p[k], &b.p[k + 2], &b.t[k], &b.t[k + 2]}) side = std::max(side, std::fabs(c->v.value));
      extreme |= !precision.single && side > 0 && side < 0x1p-500L;
    }
    for (Dual* box : {b.p, b.t})
      for (int k = 0; centres && k < 2; ++k) {
        const Dual centre = box[k], half = 0.5 * box[k + 2];
        box[k] = centre - half;
        box[k + 2] = centre + half;
      }
    ambiguous = false;
    found->formula(b);
    if (!finite) b.loss = Real(std::nan(""));
    if (extreme) b.loss.v.error = std::numeric_limits<long double>::infinity();
    const Real w = weight != nullptr ? element(weight, i) : Real(1);
    u.loss.push_back(w * b.loss.v);
    if (b.divisor_share) {
      if (!finite) b.divisor_share = Real(std::nan(""));
      if (extreme) b.divisor_share->v.error = std::numeric_limits<long double>::infinity();
      u.divisor_share.push_back(w * b.divisor_share->v);
    }
    for (int k = 0; k < 8; ++k) {
      Real slope = finite ? b.loss.d[k] : Real(std::nan(""));
      // A bound beyond the largest number says nothing: intermediate results may have been infinite.
      if (extreme || precision.ulp() * slope.error > precision.largest())
        slope.error = std::numeric_limits<long double>::infinity();
      u.gradient[static_cast<size_t>(k < 4 ? LK_INPUT : LK_TARGET)].push_back({w * slope, i, 4 * i + k % 4, ambiguous, b.kink});
      if (b.divisor_share)
        u.gradient[static_cast<size_t>(k < 4 ? LK_INPUT : LK_TARGET)].back().of_divisor = w * b.divisor_share->d[k];
    }
  }
  return u;
}

}  // namespace lktest
