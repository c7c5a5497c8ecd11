// Losses of pairs of boxes. A formula sees what two boxes are to each other (BoxPair) and says what the loss is and how it
// changes with that (BoxSlopes); the skeleton, kernels/boxes.cpp, goes from coordinates to the one and from the other back.
#pragma once

#include "engine/spec.h"

namespace losskit::LOSSKIT_TARGET {

// w x h: the prediction's sides, tw x th the target's; joint: the area of both together; cw x ch: the smallest box around
// both; dx, dy: from the target's centre to the prediction's.
template <class P>
struct BoxPair {
  P w, h, tw, th, intersection, joint, cw, ch, dx, dy;
};

// Derivatives of the loss by each of those, as if they were independent. Those of the enclosing box, of the centres and of
// the sides are only read where the formula says that it has them.
template <class P>
struct BoxSlopes {
  P intersection, joint, cw, ch, dx, dy, w, h, tw, th;
};

struct BoxFormula {
  static constexpr bool encloses = false, centres = false, sides = false;
  static constexpr bool touching = false;  // boxes that touch have a gradient of the intersection
};

constexpr OpSpec box_spec(int32_t id, const char* name, double eps, const char* eps_doc) {
  OpSpec s;
  s.id = id;
  s.name = name;
  s.family = LK_FAMILY_BOXES;
  s.roles[0] = {LK_INPUT,      LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE, LK_TYPES_REAL, LK_SHAPE_BOXES,
                LK_DOMAIN_BOX, "predicted boxes, shape (..., 4)"};
  s.roles[1] = {LK_TARGET,      LK_ROLE_REQUIRED | LK_ROLE_DIFFERENTIABLE,
                LK_TYPES_VALUE, LK_SHAPE_LIKE_INPUT,
                LK_DOMAIN_BOX,  "true boxes, the input's shape"};
  s.roles[2] = {LK_WEIGHT, 0, LK_TYPES_REAL, LK_SHAPE_POSITIONS, LK_DOMAIN_POSITIVE, "factor of each box's loss, shape (...)"};
  s.options[0] = {LK_OPTION_BOX_FORMAT, LK_INTEGER, 0, 0, 1, "corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h)",
                  "xyxy|cxcywh"};
  s.options[1] = {LK_OPTION_EPS, LK_REAL, eps, 1e-12, 1e12, eps_doc};
  s.default_reduction = LK_REDUCTION_NONE;
  s.divisor = LK_DIVISOR_ELEMENTS_OR_ONE;
  return s;
}

inline constexpr int box_format_option = 0, box_eps_option = 1;  // places in the spec

struct IouLoss : BoxFormula {
  static constexpr OpSpec spec = [] {
    OpSpec s = box_spec(57, "iou_loss", 1e-6, "e: the IoU is at least this");
    s.options[2] = {LK_OPTION_MODE, LK_INTEGER, 0, 0, 2, "what becomes of the IoU", "log|linear|square"};
    s.default_reduction = LK_REDUCTION_MEAN;
    s.summary = "Intersection over union of two boxes.";
    s.formula = "-log q, 1 - q or 1 - q^2, q = max(I / max(U, 1e-6), e), I the area of the intersection, U that of the union";
    s.gradients = "-dq / q, -dq or -2 q dq; dq = 0 for I / max(U, 1e-6) < e";
    s.notes =
        "Disjoint boxes: -log e, 1 - e or 1 - e^2, and no gradient. Identical boxes: 0. Where two coordinates are equal, "
        "each has half of the gradient. A coordinate that is no finite number makes its box NaN.";
    s.source = "mmdet.models.losses.iou_loss";
    return s;
  }();
  static constexpr int mode = spec.option_index(LK_OPTION_MODE);

  template <class P>
  static LK_INLINE void apply(const double* options, const BoxPair<P>& b, P& loss, BoxSlopes<P>& s) {
    const P zeros = splat(b.w, 0), least = splat(b.w, 1e-6), eps = splat(b.w, options[box_eps_option]), one = splat(b.w, 1);
    const P d = max(least, b.joint), iou = b.intersection / d, q = max(eps, iou);  // a NaN stays
    P slope;
    if (options[mode] == 0) {
      loss = -log(q);
      slope = -(one / q);
    } else if (options[mode] == 1) {
      loss = one - q;
      slope = -one;
    } else {
      loss = one - q * q;
      slope = -(q + q);
    }
    slope = select(iou < eps, zeros, slope / d);
    s.intersection = slope;
    const P share = select(b.joint < least, zeros, select(b.joint == least, splat(b.w, 0.5), one));
    s.joint = -(slope * iou) * share;
  }
};

// 1 - IoU with e added to the union; returns the IoU.
template <class P>
LK_INLINE P one_minus_iou(const BoxPair<P>& b, double eps, P& loss, BoxSlopes<P>& s) {
  const P reciprocal = splat(b.w, 1) / (b.joint + splat(b.w, eps));
  const P iou = b.intersection * reciprocal;
  loss = splat(b.w, 1) - iou;
  s.intersection = -reciprocal;
  s.joint = iou * reciprocal;
  return iou;
}

// Adds the squared distance of the centres, over that of the corners of the enclosing box, e added.
template <class P>
LK_INLINE void add_centre_distance(const BoxPair<P>& b, double eps, P& loss, BoxSlopes<P>& s) {
  const P reciprocal = splat(b.w, 2) / (b.cw * b.cw + b.ch * b.ch + splat(b.w, eps));
  const P ratio = (b.dx * b.dx + b.dy * b.dy) * reciprocal;  // twice
  loss = loss + ratio * splat(b.w, 0.5);
  s.dx = b.dx * reciprocal;
  s.dy = b.dy * reciprocal;
  s.cw = -(b.cw * ratio) * (reciprocal * splat(b.w, 0.5));
  s.ch = -(b.ch * ratio) * (reciprocal * splat(b.w, 0.5));
}

struct GeneralizedBoxIouLoss : BoxFormula {
  static constexpr OpSpec spec = [] {
    OpSpec s = box_spec(58, "generalized_box_iou_loss", 1e-7, "e, added to the areas that are divided by");
    s.aliases = "giou_loss";
    s.summary = "1 - GIoU: intersection over union, and how much of the smallest enclosing box the two leave empty.";
    s.formula = "1 - I / (U + e) + (A - U) / (A + e), I, U and A the areas of intersection, union and enclosing box";
    s.gradients = "-(dI (U + e) - I dU) / (U + e)^2 - dU / (A + e) + (U + e) dA / (A + e)^2";
    s.notes =
        "Between 0 and 2. Boxes that touch have no gradient of I. Where two coordinates are equal, each has half of the "
        "gradient. e biases tiny boxes. A coordinate that is no finite number makes its box NaN.";
    s.source = "torchvision.ops.generalized_box_iou_loss";
    return s;
  }();
  static constexpr bool encloses = true;

  template <class P>
  static LK_INLINE void apply(const double* options, const BoxPair<P>& b, P& loss, BoxSlopes<P>& s) {
    const double eps = options[box_eps_option];
    one_minus_iou(b, eps, loss, s);
    const P area = b.cw * b.ch, reciprocal = splat(b.w, 1) / (area + splat(b.w, eps));
    const P empty = (area - b.joint) * reciprocal;
    loss = loss + empty;
    s.joint = s.joint - reciprocal;
    const P slope = splat(b.w, 1) - empty;
    s.cw = slope * (reciprocal * b.ch);
    s.ch = slope * (reciprocal * b.cw);
  }
};

struct DistanceBoxIouLoss : BoxFormula {
  static constexpr OpSpec spec = [] {
    OpSpec s = box_spec(59, "distance_box_iou_loss", 1e-7, "e, added to what is divided by");
    s.aliases = "diou_loss";
    s.summary = "1 - DIoU: intersection over union, and the distance of the centres.";
    s.formula = "1 - I / (U + e) + r^2 / (c^2 + e), r the distance of the centres, c the diagonal of the enclosing box";
    s.gradients = "-(dI (U + e) - I dU) / (U + e)^2 + (dr^2 - (r^2 / (c^2 + e)) dc^2) / (c^2 + e)";
    s.notes =
        "Boxes that touch have no gradient of I. Where two coordinates are equal, each has half of the gradient. A "
        "coordinate that is no finite number makes its box NaN.";
    s.source = "torchvision.ops.distance_box_iou_loss";
    return s;
  }();
  static constexpr bool encloses = true, centres = true;

  template <class P>
  static LK_INLINE void apply(const double* options, const BoxPair<P>& b, P& loss, BoxSlopes<P>& s) {
    one_minus_iou(b, options[box_eps_option], loss, s);
    add_centre_distance(b, options[box_eps_option], loss, s);
  }
};

// atan(w / h): sign(w) pi / 2 for h = 0, 0 for a point. By the smaller ratio of the sides, so that nothing overflows.
template <class P>
struct AspectAngle {
  P large, ratio, angle;
};
template <class P>
LK_INLINE void aspect_angle(const P& w, const P& h, AspectAngle<P>& a) {
  const auto wide = abs(w) > abs(h);
  a.large = select(wide, w, h);
  a.ratio = select(wide, h + splat(w, 0), w) / a.large;  // a height of -0 is none, as one of 0
  const P rest = atan(a.ratio);
  a.angle = select(wide, copysign(splat(w, 1.57079632679489662), a.ratio) - rest, rest);
  a.angle = select(a.large == splat(w, 0), splat(w, 0), a.angle);
}
// The angle's derivatives times a factor; 0 for a point.
template <class P>
LK_INLINE void angle_slopes(const P& w, const P& h, const AspectAngle<P>& a, const P& factor, P& by_w, P& by_h) {
  const auto wide = abs(w) > abs(h), point = a.large == splat(w, 0);
  const P slope = select(point, splat(w, 0), factor / (a.large * (splat(w, 1) + a.ratio * a.ratio)));
  // The slope may be infinite: sides are denormal numbers where coordinates cancel.
  const P other = select(point | (a.ratio == splat(w, 0)), splat(w, 0), slope * a.ratio);
  by_w = select(wide, other, slope);
  by_h = -select(wide, slope, other);
}

struct CompleteBoxIouLoss : BoxFormula {
  static constexpr OpSpec spec = [] {
    OpSpec s = box_spec(60, "complete_box_iou_loss", 1e-7, "e, which keeps the factor a finite");
    s.aliases = "ciou_loss";
    s.gradient = LK_GRADIENT_CONSTANT_FACTOR;
    s.summary = "1 - CIoU: intersection over union, the distance of the centres and the difference of the aspect ratios.";
    s.formula =
        "1 - I / (U + 1e-7) + r^2 / (c^2 + 1e-7) + a v; v = (4 / pi^2) (atan(tw / th) - atan(w / h))^2; "
        "a = v / (1 - IoU + v + e); r the distance of the centres, c the diagonal of the enclosing box";
    s.gradients =
        "that of distance_box_iou_loss, with 1e-7, and a dv: a counts as constant; "
        "dv/dw = -(8 / pi^2) D h / (w^2 + h^2), dv/dh = (8 / pi^2) D w / (w^2 + h^2), D the difference in v";
    s.notes =
        "A box without height has the angle pi / 2, a point 0 and no gradient of it. Boxes that touch have no gradient of "
        "I. Where two coordinates are equal, each has half of the gradient. A coordinate that is no finite number makes its "
        "box NaN.";
    s.source = "torchvision.ops.complete_box_iou_loss";
    return s;
  }();
  static constexpr bool encloses = true, centres = true, sides = true;

  template <class P>
  static LK_INLINE void apply(const double* options, const BoxPair<P>& b, P& loss, BoxSlopes<P>& s) {
    one_minus_iou(b, 1e-7, loss, s);
    const P apart = max(splat(b.w, 0), loss);
    add_centre_distance(b, 1e-7, loss, s);
    AspectAngle<P> own, target;
    aspect_angle(b.w, b.h, own);
    aspect_angle(b.tw, b.th, target);
    const P difference = target.angle - own.angle;
    const P v = splat(b.w, 0.40528473456935109) * difference * difference;
    const P alpha = v / (apart + v + splat(b.w, options[box_eps_option]));
    loss = loss + alpha * v;
    const P slope = alpha * (splat(b.w, 0.81056946913870217) * difference);
    angle_slopes(b.tw, b.th, target, slope, s.tw, s.th);
    angle_slopes(b.w, b.h, own, -slope, s.w, s.h);
  }
};

// 1 - EIoU; returns the IoU.
template <class P>
LK_INLINE P one_minus_eiou(const BoxPair<P>& b, double eps, P& loss, BoxSlopes<P>& s) {
  const P iou = one_minus_iou(b, eps, loss, s);
  add_centre_distance(b, eps, loss, s);
  const P two = splat(b.w, 2), half = splat(b.w, 0.5);
  const P gap_w = b.w - b.tw, gap_h = b.h - b.th;
  const P over_w = two / (b.cw * b.cw + splat(b.w, eps)), over_h = two / (b.ch * b.ch + splat(b.w, eps));
  const P ratio_w = gap_w * gap_w * over_w, ratio_h = gap_h * gap_h * over_h;  // twice
  loss = loss + half * ratio_w + half * ratio_h;
  s.w = gap_w * over_w;
  s.h = gap_h * over_h;
  s.tw = -s.w;
  s.th = -s.h;
  s.cw = s.cw - b.cw * ratio_w * (half * over_w);
  s.ch = s.ch - b.ch * ratio_h * (half * over_h);
  return iou;
}

struct EfficientBoxIouLoss : BoxFormula {
  static constexpr OpSpec spec = [] {
    OpSpec s = box_spec(61, "efficient_box_iou_loss", 1e-7, "e, added to what is divided by");
    s.aliases = "eiou_loss";
    s.summary = "1 - EIoU: intersection over union, the distance of the centres and the differences of the sides.";
    s.formula =
        "1 - I / (U + e) + r^2 / (c^2 + e) + (w - tw)^2 / (cw^2 + e) + (h - th)^2 / (ch^2 + e); r the distance of the "
        "centres, cw, ch and c the sides and the diagonal of the enclosing box";
    s.gradients =
        "that of distance_box_iou_loss, and for the width (the height likewise) "
        "2 (w - tw) dw / (cw^2 + e) - 2 (w - tw)^2 cw dcw / (cw^2 + e)^2";
    s.notes =
        "Boxes that touch have no gradient of I. Where two coordinates are equal, each has half of the gradient. Not "
        "mmdetection's eiou_loss, which is another loss (Extended IoU). A coordinate that is no finite number makes its box "
        "NaN.";
    s.source = "Zhang et al., Focal and efficient IOU loss for accurate bounding box regression";
    return s;
  }();
  static constexpr bool encloses = true, centres = true, sides = true;

  template <class P>
  static LK_INLINE void apply(const double* options, const BoxPair<P>& b, P& loss, BoxSlopes<P>& s) {
    one_minus_eiou(b, options[box_eps_option], loss, s);
  }
};

struct FocalEiouLoss : BoxFormula {
  static constexpr OpSpec spec = [] {
    OpSpec s = box_spec(62, "focal_eiou_loss", 1e-7, "e, added to what is divided by");
    s.options[2] = {LK_OPTION_GAMMA, LK_REAL, 0.5, 0, 1e3, "power g of the IoU"};
    s.options[3] = {LK_OPTION_DETACH, LK_INTEGER, 1, 0, 1, "whether the factor IoU^g counts as constant in the gradient"};
    s.options[4] = {LK_OPTION_NORMALIZE,
                    LK_INTEGER,
                    0,
                    0,
                    1,
                    "whether mean divides by the sum of the factors IoU^g, as the article does, not by the number of pairs"};
    s.gradient = LK_GRADIENT_CONSTANT_FACTOR;
    s.summary = "EIoU loss of well overlapping boxes before that of others.";
    s.formula = "(I / (U + e))^g L, L the efficient_box_iou_loss";
    s.gradients =
        "IoU^g dL; without detach also L g IoU^(g-1) dIoU, 0 for IoU = 0; if mean divides by the sum of the factors, (L - m) "
        "for L there, m the mean";
    s.notes =
        "Disjoint boxes have neither loss nor gradient, unless g = 0. With normalize, the mean is the sum of a IoU^g L over "
        "the sum of a IoU^g, a the product of weight and sample_weight, both over the pairs that count; where that sum is 0, "
        "so are mean and gradients. loss_divisor is that sum, whatever the reduction; a divisor that is given counts as a "
        "constant. Otherwise as efficient_box_iou_loss.";
    s.source = "Zhang et al., Focal and efficient IOU loss for accurate bounding box regression";
    return s;
  }();
  static constexpr bool encloses = true, centres = true, sides = true;
  static constexpr int gamma = spec.option_index(LK_OPTION_GAMMA), detach = spec.option_index(LK_OPTION_DETACH);
  // A kernel finds here not the option but the mean that moves with the divisor; 0 where the divisor is a constant.
  static constexpr int moving_mean = spec.option_index(LK_OPTION_NORMALIZE);

  template <class P>
  static LK_INLINE P factor_of(const double* options, const P& base) {
    return options[gamma] == 0.5 ? sqrt(base) : pow(base, splat(base, options[gamma]));
  }

  template <class P>
  static LK_INLINE void apply(const double* options, const BoxPair<P>& b, P& loss, BoxSlopes<P>& s) {
    const P iou = one_minus_eiou(b, options[box_eps_option], loss, s);
    const P g = splat(b.w, options[gamma]), zeros = splat(b.w, 0);
    const P base = abs(iou);  // -0 where inverted boxes have a negative union
    const P factor = factor_of(options, base);
    const P over = splat(b.w, 1) / (b.joint + splat(b.w, options[box_eps_option]));
    // Of the factor, by the IoU.
    const P own = options[detach] != 0
                      ? zeros
                      : select(base == zeros, zeros, g * factor / base * (loss - splat(b.w, options[moving_mean])));
    loss = loss * factor;
    s.intersection = fma(own, over, factor * s.intersection);
    s.joint = fma(-own, iou * over, factor * s.joint);
    s.cw = factor * s.cw;
    s.ch = factor * s.ch;
    s.dx = factor * s.dx;
    s.dy = factor * s.dy;
    s.w = factor * s.w;
    s.h = factor * s.h;
    s.tw = factor * s.tw;
    s.th = factor * s.th;
  }
};

// What a pair adds to the divisor of a normalised mean, as if it were a loss.
struct FocalEiouFactor : BoxFormula {
  template <class P>
  static LK_INLINE void apply(const double* options, const BoxPair<P>& b, P& loss, BoxSlopes<P>& s) {
    loss = FocalEiouLoss::factor_of(options, abs(one_minus_iou(b, options[box_eps_option], loss, s)));
  }
};

struct SiouLoss : BoxFormula {
  static constexpr OpSpec spec = [] {
    OpSpec s = box_spec(63, "siou_loss", 1e-7, "e, added to the union");
    s.options[2] = {LK_OPTION_THETA, LK_REAL, 4, 1, 1e3, "power of the shape cost"};
    s.summary = "1 - IoU with costs of angle, distance and shape.";
    s.formula =
        "1 - I / (U + e) + (D + S) / 2; D = sum over x, y of 1 - exp(-(2 - a) (d / c)^2), d the distance of the centres "
        "and c the enclosing box's side along it; a = 2 |dx| |dy| / (dx^2 + dy^2); "
        "S = sum over w, h of (1 - exp(-|w - tw| / max(w, tw)))^theta";
    s.gradients = "that of the formula, with sign(0) = 0 for distances and for differences of sides";
    s.notes =
        "Where the centres coincide a is 0, where c is 0 so is d / c. Equal sides cost nothing, nor does a pair of sides of "
        "which none is above 0. Boxes that touch have a gradient of I. Where two coordinates are equal, each has half of the "
        "gradient. A coordinate that is no finite number makes its box NaN.";
    s.source = "Gevorgyan, SIoU loss; mmyolo's iou_mode siou, without its clamp and its added epsilons";
    return s;
  }();
  static constexpr bool encloses = true, centres = true, sides = true, touching = true;
  static constexpr int theta = spec.option_index(LK_OPTION_THETA);

  template <class P>
  static LK_INLINE void apply(const double* options, const BoxPair<P>& b, P& loss, BoxSlopes<P>& s) {
    const P zeros = splat(b.w, 0), one = splat(b.w, 1);
    one_minus_iou(b, options[box_eps_option], loss, s);

    // The angle by the ratio of the smaller distance to the larger, which neither overflows nor vanishes.
    const P ax = abs(b.dx), ay = abs(b.dy), far = max(ax, ay);
    const auto apart = far > zeros;
    const P t = zero_unless(apart, min(ax, ay) / far), over = one / (one + t * t);
    const P slack = splat(b.w, 2) - (t + t) * over;
    const P dt = zero_unless(apart, (one - t * t) * over * over / far);  // half of its derivative
    const auto upright = ax <= ay;
    const P slack_dx = -select(upright, dt, -(dt * t)), slack_dy = -select(upright, -(dt * t), dt);  // halves too

    P of_slack = zeros;
    distance(b.dx, b.cw, slack, loss, s.dx, s.cw, of_slack);
    distance(b.dy, b.ch, slack, loss, s.dy, s.ch, of_slack);
    s.dx = s.dx + select(b.dx == zeros, zeros, xor_sign(of_slack * slack_dx, b.dx));
    s.dy = s.dy + select(b.dy == zeros, zeros, xor_sign(of_slack * slack_dy, b.dy));

    shape(options[theta], b.w, b.tw, loss, s.w, s.tw);
    shape(options[theta], b.h, b.th, loss, s.h, s.th);
  }

 private:
  // Adds half of 1 - exp(-slack r), r = (d / c)^2, to the loss, its derivative by slack to of_slack (whole).
  template <class P>
  static LK_INLINE void distance(const P& d, const P& c, const P& slack, P& loss, P& by_d, P& by_c, P& of_slack) {
    const P half = splat(d, 0.5), zeros = splat(d, 0);
    const auto flat = c == zeros;
    const P k = select(flat, zeros, d / c), r = k * k;
    const P cost = -expm1(-(slack * r)), e = splat(d, 1) - cost;
    loss = loss + half * cost;
    of_slack = of_slack + e * r;
    const P slope = e * slack;
    by_d = select(flat, zeros, slope * k / c);
    by_c = -select(flat, zeros, slope * r / c);
  }
  // Adds half of (1 - exp(-|w - t| / max(w, t)))^theta.
  template <class P>
  static LK_INLINE void shape(double theta, const P& w, const P& t, P& loss, P& by_w, P& by_t) {
    const P half = splat(w, 0.5), zeros = splat(w, 0);
    const P longer = max(w, t), shorter = min(w, t);
    const auto none = (w == t) | (longer <= zeros);
    const P cost = select(none, zeros, -expm1((shorter - longer) / longer));
    P power;  // cost^(theta - 1)
    if (theta == 4)
      power = cost * cost * cost;
    else
      power = pow(cost, splat(w, theta - 1));
    loss = loss + half * (power * cost);
    const P slope = splat(w, 0.5 * theta) * power * (splat(w, 1) - cost);
    // |w - t| / max = 1 - shorter / longer.
    const P by_longer = select(none, zeros, slope * (shorter / longer) / longer);
    const P by_shorter = -select(none, zeros, slope / longer);
    const auto first = w > t;
    by_w = select(first, by_longer, by_shorter);
    by_t = select(first, by_shorter, by_longer);
  }
};

using BoxLosses = LossList<IouLoss, GeneralizedBoxIouLoss, DistanceBoxIouLoss, CompleteBoxIouLoss, EfficientBoxIouLoss,
                           FocalEiouLoss, SiouLoss>;

}  // namespace losskit::LOSSKIT_TARGET
