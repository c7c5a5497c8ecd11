// Generated from the catalogue by bindings/generate.py: do not edit.
#include "losses.h"

namespace losskit_python {
namespace {

const Parameter mse_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"weight", Kind::input, 4, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName mse_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {4, "weight", "weight"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter mse_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"weight", Kind::input, 4, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter l1_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"weight", Kind::input, 4, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName l1_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {4, "weight", "weight"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter l1_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"weight", Kind::input, 4, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter smooth_l1_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"beta", Kind::real, 5, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName smooth_l1_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter smooth_l1_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"beta", Kind::real, 5, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter huber_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"delta", Kind::real, 6, 0, false},
    {"weight", Kind::input, 4, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName huber_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {4, "weight", "weight"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter huber_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"delta", Kind::real, 6, 0, false},
    {"weight", Kind::input, 4, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter sigmoid_mse_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName sigmoid_mse_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter sigmoid_mse_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter binary_cross_entropy_with_logits_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"weight", Kind::input, 4, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"pos_weight", Kind::input, 6, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName binary_cross_entropy_with_logits_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {4, "weight", "weight"},
    {6, "pos_weight", "pos_weight"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter binary_cross_entropy_with_logits_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"weight", Kind::input, 4, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"pos_weight", Kind::input, 6, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter binary_cross_entropy_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"weight", Kind::input, 4, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName binary_cross_entropy_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {4, "weight", "weight"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter binary_cross_entropy_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"weight", Kind::input, 4, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter multilabel_soft_margin_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"weight", Kind::input, 4, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName multilabel_soft_margin_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {4, "weight", "weight"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter multilabel_soft_margin_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"weight", Kind::input, 4, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter soft_margin_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName soft_margin_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter soft_margin_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter sigmoid_focal_loss_parameters[] = {
    {"inputs", Kind::input, 1, 0, true},
    {"targets", Kind::input, 2, 0, true},
    {"alpha", Kind::real, 7, 0, false},
    {"gamma", Kind::real, 8, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName sigmoid_focal_loss_roles[] = {
    {1, "input", "inputs"},
    {2, "target", "targets"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_inputs"},
    {258, "grad_target", "grad_targets"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter sigmoid_focal_loss_and_grad_parameters[] = {
    {"inputs", Kind::input, 1, 0, true},
    {"targets", Kind::input, 2, 0, true},
    {"alpha", Kind::real, 7, 0, false},
    {"gamma", Kind::real, 8, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter brier_score_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"sample_weight", Kind::input, 4, 0, false},
    {"scale_by_half", Kind::integer, 16, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName brier_score_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {4, "weight", "sample_weight"},
    {9, "mask", "mask"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter brier_score_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"sample_weight", Kind::input, 4, 0, false},
    {"scale_by_half", Kind::integer, 16, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter binary_log_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"sample_weight", Kind::input, 4, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName binary_log_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {4, "weight", "sample_weight"},
    {9, "mask", "mask"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter binary_log_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"sample_weight", Kind::input, 4, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter kl_div_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"log_target", Kind::integer, 9, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"strict", Kind::integer, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName kl_div_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter kl_div_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"log_target", Kind::integer, 9, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"strict", Kind::integer, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter poisson_nll_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"log_input", Kind::integer, 11, 0, false},
    {"full", Kind::integer, 12, 0, false},
    {"eps", Kind::real, 13, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName poisson_nll_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter poisson_nll_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"log_input", Kind::integer, 11, 0, false},
    {"full", Kind::integer, 12, 0, false},
    {"eps", Kind::real, 13, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter gaussian_nll_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"var", Kind::input, 13, 0, true},
    {"full", Kind::integer, 12, 0, false},
    {"eps", Kind::real, 13, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName gaussian_nll_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {13, "var", "var"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {269, "grad_var", "grad_var"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter gaussian_nll_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"var", Kind::input, 13, 0, true},
    {"full", Kind::integer, 12, 0, false},
    {"eps", Kind::real, 13, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter margin_ranking_loss_parameters[] = {
    {"input1", Kind::input, 1, 0, true},
    {"input2", Kind::input, 12, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"margin", Kind::real, 14, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName margin_ranking_loss_roles[] = {
    {1, "input", "input1"},
    {12, "input2", "input2"},
    {2, "target", "target"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input1"},
    {268, "grad_input2", "grad_input2"},
    {258, "grad_target", "grad_target"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter margin_ranking_loss_and_grad_parameters[] = {
    {"input1", Kind::input, 1, 0, true},
    {"input2", Kind::input, 12, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"margin", Kind::real, 14, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter hinge_embedding_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"margin", Kind::real, 14, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName hinge_embedding_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter hinge_embedding_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"margin", Kind::real, 14, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter hinge_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"sample_weight", Kind::input, 4, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName hinge_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {4, "weight", "sample_weight"},
    {9, "mask", "mask"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter hinge_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"sample_weight", Kind::input, 4, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter squared_hinge_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"sample_weight", Kind::input, 4, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName squared_hinge_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {4, "weight", "sample_weight"},
    {9, "mask", "mask"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter squared_hinge_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"sample_weight", Kind::input, 4, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter modified_huber_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"sample_weight", Kind::input, 4, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName modified_huber_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {4, "weight", "sample_weight"},
    {9, "mask", "mask"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter modified_huber_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"sample_weight", Kind::input, 4, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter exponential_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"sample_weight", Kind::input, 4, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName exponential_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {4, "weight", "sample_weight"},
    {9, "mask", "mask"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter exponential_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"sample_weight", Kind::input, 4, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter cross_entropy_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 3, true},
    {"weight", Kind::input, 5, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"label_smoothing", Kind::real, 2, 0, false},
    {"offsets", Kind::input, 11, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"z_loss", Kind::real, 17, 0, false},
    {"softcap", Kind::real, 18, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"lse", Kind::output, 136, 0, false},
    {"target_log_probability", Kind::output, 139, 0, false},
    {"argmax", Kind::output, 137, 0, false},
    {"rank", Kind::output, 140, 0, false},
    {"correct", Kind::output, 138, 0, false},
    {"sequence_sum", Kind::output, 146, 0, false},
    {"sequence_mean", Kind::output, 147, 0, false},
    {"sequence_count", Kind::output, 148, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName cross_entropy_roles[] = {
    {1, "input", "input"},
    {3, "target_indices", "target"},
    {2, "target", "target"},
    {5, "class_weight", "weight"},
    {11, "offsets", "offsets"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {136, "lse", "lse"},
    {139, "target_log_probability", "target_log_probability"},
    {137, "argmax", "argmax"},
    {140, "rank", "rank"},
    {138, "correct", "correct"},
    {146, "sequence_sum", "sequence_sum"},
    {147, "sequence_mean", "sequence_mean"},
    {148, "sequence_count", "sequence_count"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter cross_entropy_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 3, true},
    {"weight", Kind::input, 5, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"label_smoothing", Kind::real, 2, 0, false},
    {"offsets", Kind::input, 11, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"z_loss", Kind::real, 17, 0, false},
    {"softcap", Kind::real, 18, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"lse", Kind::output, 136, 0, false},
    {"target_log_probability", Kind::output, 139, 0, false},
    {"argmax", Kind::output, 137, 0, false},
    {"rank", Kind::output, 140, 0, false},
    {"correct", Kind::output, 138, 0, false},
    {"sequence_sum", Kind::output, 146, 0, false},
    {"sequence_mean", Kind::output, 147, 0, false},
    {"sequence_count", Kind::output, 148, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter softmax_focal_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 3, 0, true},
    {"weight", Kind::input, 5, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"gamma", Kind::real, 8, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName softmax_focal_loss_roles[] = {
    {1, "input", "input"},
    {3, "target_indices", "target"},
    {5, "class_weight", "weight"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter softmax_focal_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 3, 0, true},
    {"weight", Kind::input, 5, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"gamma", Kind::real, 8, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter binary_dice_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"smooth", Kind::real, 3, 0, false},
    {"scope", Kind::choice, 4, 0, false, "batch|sample"},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName binary_dice_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter binary_dice_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"smooth", Kind::real, 3, 0, false},
    {"scope", Kind::choice, 4, 0, false, "batch|sample"},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter nll_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 3, 0, true},
    {"weight", Kind::input, 5, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"offsets", Kind::input, 11, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"sequence_sum", Kind::output, 146, 0, false},
    {"sequence_mean", Kind::output, 147, 0, false},
    {"sequence_count", Kind::output, 148, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName nll_loss_roles[] = {
    {1, "input", "input"},
    {3, "target_indices", "target"},
    {5, "class_weight", "weight"},
    {11, "offsets", "offsets"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {146, "sequence_sum", "sequence_sum"},
    {147, "sequence_mean", "sequence_mean"},
    {148, "sequence_count", "sequence_count"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter nll_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 3, 0, true},
    {"weight", Kind::input, 5, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"offsets", Kind::input, 11, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"sequence_sum", Kind::output, 146, 0, false},
    {"sequence_mean", Kind::output, 147, 0, false},
    {"sequence_count", Kind::output, 148, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter multiclass_log_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 3, 0, true},
    {"sample_weight", Kind::input, 10, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName multiclass_log_loss_roles[] = {
    {1, "input", "input"},
    {3, "target_indices", "target"},
    {10, "sample_weight", "sample_weight"},
    {9, "mask", "mask"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter multiclass_log_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 3, 0, true},
    {"sample_weight", Kind::input, 10, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter multiclass_hinge_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 3, 0, true},
    {"sample_weight", Kind::input, 10, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName multiclass_hinge_loss_roles[] = {
    {1, "input", "input"},
    {3, "target_indices", "target"},
    {10, "sample_weight", "sample_weight"},
    {9, "mask", "mask"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter multiclass_hinge_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 3, 0, true},
    {"sample_weight", Kind::input, 10, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter multi_margin_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 3, 0, true},
    {"p", Kind::integer, 15, 0, false},
    {"margin", Kind::real, 14, 0, false},
    {"weight", Kind::input, 5, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName multi_margin_loss_roles[] = {
    {1, "input", "input"},
    {3, "target_indices", "target"},
    {5, "class_weight", "weight"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter multi_margin_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 3, 0, true},
    {"p", Kind::integer, 15, 0, false},
    {"margin", Kind::real, 14, 0, false},
    {"weight", Kind::input, 5, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter multiclass_brier_score_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 3, 0, true},
    {"sample_weight", Kind::input, 10, 0, false},
    {"scale_by_half", Kind::choice, 16, 0, false, "auto|true|false"},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName multiclass_brier_score_loss_roles[] = {
    {1, "input", "input"},
    {3, "target_indices", "target"},
    {10, "sample_weight", "sample_weight"},
    {9, "mask", "mask"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter multiclass_brier_score_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 3, 0, true},
    {"sample_weight", Kind::input, 10, 0, false},
    {"scale_by_half", Kind::choice, 16, 0, false, "auto|true|false"},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter multilabel_margin_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 3, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName multilabel_margin_loss_roles[] = {
    {1, "input", "input"},
    {3, "target_indices", "target"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter multilabel_margin_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 3, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter zero_one_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"sample_weight", Kind::input, 10, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName zero_one_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {10, "sample_weight", "sample_weight"},
    {9, "mask", "mask"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter label_ranking_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"sample_weight", Kind::input, 10, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName label_ranking_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {10, "sample_weight", "sample_weight"},
    {9, "mask", "mask"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter dice_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 3, true},
    {"include_background", Kind::integer, 19, 0, false},
    {"activation", Kind::choice, 20, 0, false, "none|sigmoid|softmax"},
    {"squared_pred", Kind::integer, 21, 0, false},
    {"jaccard", Kind::integer, 22, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"smooth_nr", Kind::real, 23, 0, false},
    {"smooth_dr", Kind::real, 24, 0, false},
    {"batch", Kind::integer, 25, 0, false},
    {"weight", Kind::input, 5, 0, false},
    {"soft_label", Kind::integer, 26, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName dice_loss_roles[] = {
    {1, "input", "input"},
    {3, "target_indices", "target"},
    {2, "target", "target"},
    {9, "mask", "mask"},
    {5, "class_weight", "weight"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter dice_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 3, true},
    {"include_background", Kind::integer, 19, 0, false},
    {"activation", Kind::choice, 20, 0, false, "none|sigmoid|softmax"},
    {"squared_pred", Kind::integer, 21, 0, false},
    {"jaccard", Kind::integer, 22, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"smooth_nr", Kind::real, 23, 0, false},
    {"smooth_dr", Kind::real, 24, 0, false},
    {"batch", Kind::integer, 25, 0, false},
    {"weight", Kind::input, 5, 0, false},
    {"soft_label", Kind::integer, 26, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter jaccard_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 3, true},
    {"include_background", Kind::integer, 19, 0, false},
    {"activation", Kind::choice, 20, 0, false, "none|sigmoid|softmax"},
    {"squared_pred", Kind::integer, 21, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"smooth_nr", Kind::real, 23, 0, false},
    {"smooth_dr", Kind::real, 24, 0, false},
    {"batch", Kind::integer, 25, 0, false},
    {"weight", Kind::input, 5, 0, false},
    {"soft_label", Kind::integer, 26, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName jaccard_loss_roles[] = {
    {1, "input", "input"},
    {3, "target_indices", "target"},
    {2, "target", "target"},
    {9, "mask", "mask"},
    {5, "class_weight", "weight"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter jaccard_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 3, true},
    {"include_background", Kind::integer, 19, 0, false},
    {"activation", Kind::choice, 20, 0, false, "none|sigmoid|softmax"},
    {"squared_pred", Kind::integer, 21, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"smooth_nr", Kind::real, 23, 0, false},
    {"smooth_dr", Kind::real, 24, 0, false},
    {"batch", Kind::integer, 25, 0, false},
    {"weight", Kind::input, 5, 0, false},
    {"soft_label", Kind::integer, 26, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter tversky_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 3, true},
    {"include_background", Kind::integer, 19, 0, false},
    {"activation", Kind::choice, 20, 0, false, "none|sigmoid|softmax"},
    {"alpha", Kind::real, 7, 0, false},
    {"beta", Kind::real, 5, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"smooth_nr", Kind::real, 23, 0, false},
    {"smooth_dr", Kind::real, 24, 0, false},
    {"batch", Kind::integer, 25, 0, false},
    {"soft_label", Kind::integer, 26, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName tversky_loss_roles[] = {
    {1, "input", "input"},
    {3, "target_indices", "target"},
    {2, "target", "target"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter tversky_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 3, true},
    {"include_background", Kind::integer, 19, 0, false},
    {"activation", Kind::choice, 20, 0, false, "none|sigmoid|softmax"},
    {"alpha", Kind::real, 7, 0, false},
    {"beta", Kind::real, 5, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"smooth_nr", Kind::real, 23, 0, false},
    {"smooth_dr", Kind::real, 24, 0, false},
    {"batch", Kind::integer, 25, 0, false},
    {"soft_label", Kind::integer, 26, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter focal_tversky_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 3, true},
    {"include_background", Kind::integer, 19, 0, false},
    {"activation", Kind::choice, 20, 0, false, "none|sigmoid|softmax"},
    {"alpha", Kind::real, 7, 0, false},
    {"beta", Kind::real, 5, 0, false},
    {"gamma", Kind::real, 8, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"smooth_nr", Kind::real, 23, 0, false},
    {"smooth_dr", Kind::real, 24, 0, false},
    {"batch", Kind::integer, 25, 0, false},
    {"soft_label", Kind::integer, 26, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName focal_tversky_loss_roles[] = {
    {1, "input", "input"},
    {3, "target_indices", "target"},
    {2, "target", "target"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter focal_tversky_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 3, true},
    {"include_background", Kind::integer, 19, 0, false},
    {"activation", Kind::choice, 20, 0, false, "none|sigmoid|softmax"},
    {"alpha", Kind::real, 7, 0, false},
    {"beta", Kind::real, 5, 0, false},
    {"gamma", Kind::real, 8, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"smooth_nr", Kind::real, 23, 0, false},
    {"smooth_dr", Kind::real, 24, 0, false},
    {"batch", Kind::integer, 25, 0, false},
    {"soft_label", Kind::integer, 26, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter generalized_dice_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 3, true},
    {"include_background", Kind::integer, 19, 0, false},
    {"activation", Kind::choice, 20, 0, false, "none|sigmoid|softmax"},
    {"w_type", Kind::choice, 27, 0, false, "square|simple|uniform"},
    {"reduction", Kind::reduction, 0, 0, false},
    {"smooth_nr", Kind::real, 23, 0, false},
    {"smooth_dr", Kind::real, 24, 0, false},
    {"batch", Kind::integer, 25, 0, false},
    {"soft_label", Kind::integer, 26, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName generalized_dice_loss_roles[] = {
    {1, "input", "input"},
    {3, "target_indices", "target"},
    {2, "target", "target"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter generalized_dice_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 3, true},
    {"include_background", Kind::integer, 19, 0, false},
    {"activation", Kind::choice, 20, 0, false, "none|sigmoid|softmax"},
    {"w_type", Kind::choice, 27, 0, false, "square|simple|uniform"},
    {"reduction", Kind::reduction, 0, 0, false},
    {"smooth_nr", Kind::real, 23, 0, false},
    {"smooth_dr", Kind::real, 24, 0, false},
    {"batch", Kind::integer, 25, 0, false},
    {"soft_label", Kind::integer, 26, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter dice_ce_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 3, true},
    {"include_background", Kind::integer, 19, 0, false},
    {"activation", Kind::choice, 20, 0, false, "none|sigmoid|softmax"},
    {"squared_pred", Kind::integer, 21, 0, false},
    {"jaccard", Kind::integer, 22, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"smooth_nr", Kind::real, 23, 0, false},
    {"smooth_dr", Kind::real, 24, 0, false},
    {"batch", Kind::integer, 25, 0, false},
    {"weight", Kind::input, 5, 0, false},
    {"lambda_dice", Kind::real, 28, 0, false},
    {"lambda_ce", Kind::real, 29, 0, false},
    {"label_smoothing", Kind::real, 2, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName dice_ce_loss_roles[] = {
    {1, "input", "input"},
    {3, "target_indices", "target"},
    {2, "target", "target"},
    {9, "mask", "mask"},
    {5, "class_weight", "weight"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter dice_ce_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 3, true},
    {"include_background", Kind::integer, 19, 0, false},
    {"activation", Kind::choice, 20, 0, false, "none|sigmoid|softmax"},
    {"squared_pred", Kind::integer, 21, 0, false},
    {"jaccard", Kind::integer, 22, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"smooth_nr", Kind::real, 23, 0, false},
    {"smooth_dr", Kind::real, 24, 0, false},
    {"batch", Kind::integer, 25, 0, false},
    {"weight", Kind::input, 5, 0, false},
    {"lambda_dice", Kind::real, 28, 0, false},
    {"lambda_ce", Kind::real, 29, 0, false},
    {"label_smoothing", Kind::real, 2, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter dice_focal_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 3, true},
    {"include_background", Kind::integer, 19, 0, false},
    {"activation", Kind::choice, 20, 0, false, "none|sigmoid|softmax"},
    {"squared_pred", Kind::integer, 21, 0, false},
    {"jaccard", Kind::integer, 22, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"smooth_nr", Kind::real, 23, 0, false},
    {"smooth_dr", Kind::real, 24, 0, false},
    {"batch", Kind::integer, 25, 0, false},
    {"gamma", Kind::real, 8, 0, false},
    {"weight", Kind::input, 5, 0, false},
    {"lambda_dice", Kind::real, 28, 0, false},
    {"lambda_focal", Kind::real, 30, 0, false},
    {"alpha", Kind::real, 7, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName dice_focal_loss_roles[] = {
    {1, "input", "input"},
    {3, "target_indices", "target"},
    {2, "target", "target"},
    {9, "mask", "mask"},
    {5, "class_weight", "weight"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter dice_focal_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 3, true},
    {"include_background", Kind::integer, 19, 0, false},
    {"activation", Kind::choice, 20, 0, false, "none|sigmoid|softmax"},
    {"squared_pred", Kind::integer, 21, 0, false},
    {"jaccard", Kind::integer, 22, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"smooth_nr", Kind::real, 23, 0, false},
    {"smooth_dr", Kind::real, 24, 0, false},
    {"batch", Kind::integer, 25, 0, false},
    {"gamma", Kind::real, 8, 0, false},
    {"weight", Kind::input, 5, 0, false},
    {"lambda_dice", Kind::real, 28, 0, false},
    {"lambda_focal", Kind::real, 30, 0, false},
    {"alpha", Kind::real, 7, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter iou_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"weight", Kind::input, 4, 0, false},
    {"box_format", Kind::choice, 40, 0, false, "xyxy|cxcywh"},
    {"eps", Kind::real, 13, 0, false},
    {"mode", Kind::choice, 41, 0, false, "log|linear|square"},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName iou_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {4, "weight", "weight"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter iou_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"weight", Kind::input, 4, 0, false},
    {"box_format", Kind::choice, 40, 0, false, "xyxy|cxcywh"},
    {"eps", Kind::real, 13, 0, false},
    {"mode", Kind::choice, 41, 0, false, "log|linear|square"},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter generalized_box_iou_loss_parameters[] = {
    {"boxes1", Kind::input, 1, 0, true},
    {"boxes2", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"eps", Kind::real, 13, 0, false},
    {"weight", Kind::input, 4, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"box_format", Kind::choice, 40, 0, false, "xyxy|cxcywh"},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName generalized_box_iou_loss_roles[] = {
    {1, "input", "boxes1"},
    {2, "target", "boxes2"},
    {4, "weight", "weight"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_boxes1"},
    {258, "grad_target", "grad_boxes2"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter generalized_box_iou_loss_and_grad_parameters[] = {
    {"boxes1", Kind::input, 1, 0, true},
    {"boxes2", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"eps", Kind::real, 13, 0, false},
    {"weight", Kind::input, 4, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"box_format", Kind::choice, 40, 0, false, "xyxy|cxcywh"},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter distance_box_iou_loss_parameters[] = {
    {"boxes1", Kind::input, 1, 0, true},
    {"boxes2", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"eps", Kind::real, 13, 0, false},
    {"weight", Kind::input, 4, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"box_format", Kind::choice, 40, 0, false, "xyxy|cxcywh"},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName distance_box_iou_loss_roles[] = {
    {1, "input", "boxes1"},
    {2, "target", "boxes2"},
    {4, "weight", "weight"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_boxes1"},
    {258, "grad_target", "grad_boxes2"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter distance_box_iou_loss_and_grad_parameters[] = {
    {"boxes1", Kind::input, 1, 0, true},
    {"boxes2", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"eps", Kind::real, 13, 0, false},
    {"weight", Kind::input, 4, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"box_format", Kind::choice, 40, 0, false, "xyxy|cxcywh"},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter complete_box_iou_loss_parameters[] = {
    {"boxes1", Kind::input, 1, 0, true},
    {"boxes2", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"eps", Kind::real, 13, 0, false},
    {"weight", Kind::input, 4, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"box_format", Kind::choice, 40, 0, false, "xyxy|cxcywh"},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName complete_box_iou_loss_roles[] = {
    {1, "input", "boxes1"},
    {2, "target", "boxes2"},
    {4, "weight", "weight"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_boxes1"},
    {258, "grad_target", "grad_boxes2"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter complete_box_iou_loss_and_grad_parameters[] = {
    {"boxes1", Kind::input, 1, 0, true},
    {"boxes2", Kind::input, 2, 0, true},
    {"reduction", Kind::reduction, 0, 0, false},
    {"eps", Kind::real, 13, 0, false},
    {"weight", Kind::input, 4, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"box_format", Kind::choice, 40, 0, false, "xyxy|cxcywh"},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter efficient_box_iou_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"weight", Kind::input, 4, 0, false},
    {"box_format", Kind::choice, 40, 0, false, "xyxy|cxcywh"},
    {"eps", Kind::real, 13, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName efficient_box_iou_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {4, "weight", "weight"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter efficient_box_iou_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"weight", Kind::input, 4, 0, false},
    {"box_format", Kind::choice, 40, 0, false, "xyxy|cxcywh"},
    {"eps", Kind::real, 13, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter focal_eiou_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"weight", Kind::input, 4, 0, false},
    {"box_format", Kind::choice, 40, 0, false, "xyxy|cxcywh"},
    {"eps", Kind::real, 13, 0, false},
    {"gamma", Kind::real, 8, 0, false},
    {"detach", Kind::integer, 42, 0, false},
    {"normalize", Kind::integer, 45, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName focal_eiou_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {4, "weight", "weight"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter focal_eiou_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"weight", Kind::input, 4, 0, false},
    {"box_format", Kind::choice, 40, 0, false, "xyxy|cxcywh"},
    {"eps", Kind::real, 13, 0, false},
    {"gamma", Kind::real, 8, 0, false},
    {"detach", Kind::integer, 42, 0, false},
    {"normalize", Kind::integer, 45, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter siou_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"weight", Kind::input, 4, 0, false},
    {"box_format", Kind::choice, 40, 0, false, "xyxy|cxcywh"},
    {"eps", Kind::real, 13, 0, false},
    {"theta", Kind::real, 43, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName siou_loss_roles[] = {
    {1, "input", "input"},
    {2, "target", "target"},
    {4, "weight", "weight"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {258, "grad_target", "grad_target"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter siou_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"weight", Kind::input, 4, 0, false},
    {"box_format", Kind::choice, 40, 0, false, "xyxy|cxcywh"},
    {"eps", Kind::real, 13, 0, false},
    {"theta", Kind::real, 43, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter cosine_embedding_loss_parameters[] = {
    {"input1", Kind::input, 1, 0, true},
    {"input2", Kind::input, 12, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"margin", Kind::real, 14, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName cosine_embedding_loss_roles[] = {
    {1, "input", "input1"},
    {12, "input2", "input2"},
    {2, "target", "target"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input1"},
    {268, "grad_input2", "grad_input2"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter cosine_embedding_loss_and_grad_parameters[] = {
    {"input1", Kind::input, 1, 0, true},
    {"input2", Kind::input, 12, 0, true},
    {"target", Kind::input, 2, 0, true},
    {"margin", Kind::real, 14, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter triplet_margin_loss_parameters[] = {
    {"anchor", Kind::input, 1, 0, true},
    {"positive", Kind::input, 14, 0, true},
    {"negative", Kind::input, 15, 0, true},
    {"margin", Kind::real, 14, 0, false},
    {"p", Kind::real, 15, 0, false},
    {"eps", Kind::real, 13, 0, false},
    {"swap", Kind::integer, 44, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName triplet_margin_loss_roles[] = {
    {1, "input", "anchor"},
    {14, "positive", "positive"},
    {15, "negative", "negative"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_anchor"},
    {270, "grad_positive", "grad_positive"},
    {271, "grad_negative", "grad_negative"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter triplet_margin_loss_and_grad_parameters[] = {
    {"anchor", Kind::input, 1, 0, true},
    {"positive", Kind::input, 14, 0, true},
    {"negative", Kind::input, 15, 0, true},
    {"margin", Kind::real, 14, 0, false},
    {"p", Kind::real, 15, 0, false},
    {"eps", Kind::real, 13, 0, false},
    {"swap", Kind::integer, 44, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter center_loss_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 3, 0, true},
    {"centers", Kind::input, 16, 0, true},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"scale_by_half", Kind::integer, 16, 0, false},
    {"alpha", Kind::real, 7, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"reduction", Kind::reduction, 0, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"centers_update", Kind::output, 145, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName center_loss_roles[] = {
    {1, "input", "input"},
    {16, "centers", "centers"},
    {3, "target_indices", "target"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_input"},
    {272, "grad_centers", "grad_centers"},
    {145, "centers_update", "centers_update"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter center_loss_and_grad_parameters[] = {
    {"input", Kind::input, 1, 0, true},
    {"target", Kind::input, 3, 0, true},
    {"centers", Kind::input, 16, 0, true},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"scale_by_half", Kind::integer, 16, 0, false},
    {"alpha", Kind::real, 7, 0, false},
    {"ignore_index", Kind::integer, 1, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"reduction", Kind::reduction, 0, 0, false},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"centers_update", Kind::output, 145, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const Parameter ctc_loss_parameters[] = {
    {"log_probs", Kind::input, 1, 0, true},
    {"targets", Kind::input, 3, 0, true},
    {"input_lengths", Kind::input, 17, 0, true},
    {"target_lengths", Kind::input, 18, 0, true},
    {"blank", Kind::integer, 60, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"zero_infinity", Kind::integer, 61, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"from_logits", Kind::integer, 62, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

const RoleName ctc_loss_roles[] = {
    {1, "input", "log_probs"},
    {3, "target_indices", "targets"},
    {17, "input_lengths", "input_lengths"},
    {18, "target_lengths", "target_lengths"},
    {9, "mask", "mask"},
    {10, "sample_weight", "sample_weight"},
    {257, "grad_input", "grad_log_probs"},
    {7, "grad_loss", "grad_loss"},
    {8, "divisor", "divisor"},
    {129, "loss", "loss"},
    {130, "loss_elements", "loss_elements"},
    {131, "loss_sum", "loss_sum"},
    {132, "loss_divisor", "loss_divisor"},
    {144, "kept", "kept"},
};

const Parameter ctc_loss_and_grad_parameters[] = {
    {"log_probs", Kind::input, 1, 0, true},
    {"targets", Kind::input, 3, 0, true},
    {"input_lengths", Kind::input, 17, 0, true},
    {"target_lengths", Kind::input, 18, 0, true},
    {"blank", Kind::integer, 60, 0, false},
    {"reduction", Kind::reduction, 0, 0, false},
    {"zero_infinity", Kind::integer, 61, 0, false},
    {"mask", Kind::input, 9, 0, false},
    {"sample_weight", Kind::input, 10, 0, false},
    {"from_logits", Kind::integer, 62, 0, false},
    {"empty_mean", Kind::choice, 31, 0, false, "nan|zero"},
    {"grad_loss", Kind::input, 7, 0, false},
    {"divisor", Kind::input, 8, 0, false},
    {"loss_elements", Kind::output, 130, 0, false},
    {"loss_sum", Kind::output, 131, 0, false},
    {"loss_divisor", Kind::output, 132, 0, false},
    {"kept", Kind::output, 144, 0, false},
    {"out", Kind::out, 0, 0, false},
    {"wrt", Kind::wrt, 0, 0, false},
    {"grad_out", Kind::grad_out, 0, 0, false},
    {"accumulate", Kind::accumulate, 0, 0, false},
    {"check_first", Kind::check_first, 0, 0, false},
    {"threads", Kind::threads, 0, 0, false},
};

}  // namespace

const Loss losses[] = {
    {"mse_loss", "l2_loss", "losskit", 1, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 16, mse_loss_parameters, 14, mse_loss_roles,
     R"__((input, target, reduction='mean', weight=None, *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Squared error. Also called l2_loss.

    w (x - t)^2

No factor 1/2. With weights the mean divides by sum(w); sum(w) = 0 gives NaN. A gradient for a
broadcast argument is summed over the broadcast axes.

Args:
    input: prediction x, any shape; float32, float64, float16 or bfloat16
    target: target t; input and target broadcast against each other; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    weight: weight w of each element, the input's shape; then the target has that shape too; a
        float, an integer or bool
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.mse_loss.)__"},
    {"mse_loss", "l2_loss", "losskit.value_and_grad", 1, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 19, mse_loss_and_grad_parameters, 14, mse_loss_roles,
     R"__((input, target, reduction='mean', weight=None, *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.mse_loss, in one pass.

    d/dx = 2 w (x - t)
    d/dt = -2 w (x - t)

No factor 1/2. With weights the mean divides by sum(w); sum(w) = 0 gives NaN. A gradient for a
broadcast argument is summed over the broadcast axes.

Args:
    input: prediction x, any shape; float32, float64, float16 or bfloat16
    target: target t; input and target broadcast against each other; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    weight: weight w of each element, the input's shape; then the target has that shape too; a
        float, an integer or bool
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.mse_loss.)__"},
    {"l1_loss", "mae_loss", "losskit", 5, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 16, l1_loss_parameters, 14, l1_loss_roles,
     R"__((input, target, reduction='mean', weight=None, *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Absolute error. Also called mae_loss.

    w |x - t|

The gradient at a NaN is 0. With weights the mean divides by sum(w); sum(w) = 0 gives NaN.

Args:
    input: prediction x, any shape; float32, float64, float16 or bfloat16
    target: target t; input and target broadcast against each other; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    weight: weight w of each element, the input's shape; then the target has that shape too; a
        float, an integer or bool
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.l1_loss.)__"},
    {"l1_loss", "mae_loss", "losskit.value_and_grad", 5, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 19, l1_loss_and_grad_parameters, 14, l1_loss_roles,
     R"__((input, target, reduction='mean', weight=None, *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.l1_loss, in one pass.

    d/dx = w sign(x - t)
    d/dt = -w sign(x - t)
    sign(0) = 0

The gradient at a NaN is 0. With weights the mean divides by sum(w); sum(w) = 0 gives NaN.

Args:
    input: prediction x, any shape; float32, float64, float16 or bfloat16
    target: target t; input and target broadcast against each other; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    weight: weight w of each element, the input's shape; then the target has that shape too; a
        float, an integer or bool
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.l1_loss.)__"},
    {"smooth_l1_loss", "", "losskit", 6, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 16, smooth_l1_loss_parameters, 13, smooth_l1_loss_roles,
     R"__((input, target, reduction='mean', beta=1.0, *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Absolute error with a square of width beta around 0.

    d^2 / (2 beta) where |d| < beta, else |d| - beta / 2
    d = x - t

A NaN gives a NaN value and gradient, except with beta = 0, where the gradient is that of l1_loss.

Args:
    input: prediction x, any shape; float32, float64, float16 or bfloat16
    target: target t; input and target broadcast against each other; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    beta: where the square ends; 0 is l1_loss; at least 0 (default 1.0)
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.smooth_l1_loss.)__"},
    {"smooth_l1_loss", "", "losskit.value_and_grad", 6, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 19, smooth_l1_loss_and_grad_parameters, 13, smooth_l1_loss_roles,
     R"__((input, target, reduction='mean', beta=1.0, *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.smooth_l1_loss, in one pass.

    d/dx = clamp(d / beta, -1, 1)
    d/dt = -d/dx
    with beta = 0 sign(d), sign(0) = 0

A NaN gives a NaN value and gradient, except with beta = 0, where the gradient is that of l1_loss.

Args:
    input: prediction x, any shape; float32, float64, float16 or bfloat16
    target: target t; input and target broadcast against each other; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    beta: where the square ends; 0 is l1_loss; at least 0 (default 1.0)
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.smooth_l1_loss.)__"},
    {"huber_loss", "", "losskit", 7, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 5, 17, huber_loss_parameters, 14, huber_loss_roles,
     R"__((input, target, reduction='mean', delta=1.0, weight=None, *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Square up to delta, linear beyond.

    w d^2 / 2 where |d| < delta, else w delta (|d| - delta / 2)
    d = x - t

The mean divides by the number of elements, with weights too.

Args:
    input: prediction x, any shape; float32, float64, float16 or bfloat16
    target: target t; input and target broadcast against each other; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    delta: where the square ends; above 0 (default 1.0)
    weight: weight w of each element, the input's shape; then the target has that shape too; a
        float, an integer or bool
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.huber_loss.)__"},
    {"huber_loss", "", "losskit.value_and_grad", 7, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 5, 20, huber_loss_and_grad_parameters, 14, huber_loss_roles,
     R"__((input, target, reduction='mean', delta=1.0, weight=None, *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.huber_loss, in one pass.

    d/dx = w clamp(d, -delta, delta)
    d/dt = -d/dx

The mean divides by the number of elements, with weights too.

Args:
    input: prediction x, any shape; float32, float64, float16 or bfloat16
    target: target t; input and target broadcast against each other; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    delta: where the square ends; above 0 (default 1.0)
    weight: weight w of each element, the input's shape; then the target has that shape too; a
        float, an integer or bool
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.huber_loss.)__"},
    {"sigmoid_mse_loss", "", "losskit", 8, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 3, 15, sigmoid_mse_loss_parameters, 13, sigmoid_mse_loss_roles,
     R"__((input, target, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Squared error behind a sigmoid.

    (a - t)^2, a = sigmoid(x)

The gradient vanishes where the sigmoid saturates, on the wrong side too; that of
binary_cross_entropy_with_logits does not.

Args:
    input: logits x, any shape; float32, float64, float16 or bfloat16
    target: target t; input and target broadcast against each other; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: the textbook's squared error of a logistic unit.)__"},
    {"sigmoid_mse_loss", "", "losskit.value_and_grad", 8, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 3, 18, sigmoid_mse_loss_and_grad_parameters, 13, sigmoid_mse_loss_roles,
     R"__((input, target, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.sigmoid_mse_loss, in one pass.

    d/dx = 2 (a - t) a (1 - a)
    d/dt = -2 (a - t)

The gradient vanishes where the sigmoid saturates, on the wrong side too; that of
binary_cross_entropy_with_logits does not.

Args:
    input: logits x, any shape; float32, float64, float16 or bfloat16
    target: target t; input and target broadcast against each other; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: the textbook's squared error of a logistic unit.)__"},
    {"binary_cross_entropy_with_logits", "bce_with_logits sigmoid_cross_entropy", "losskit", 2, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 5, 18, binary_cross_entropy_with_logits_parameters, 15, binary_cross_entropy_with_logits_roles,
     R"__((input, target, weight=None, reduction='mean', pos_weight=None, *, mask=None, sample_weight=None, ignore_index=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Sigmoid and binary cross entropy in one stable step. Also called bce_with_logits, sigmoid_cross_entropy.

    w [(1 - t) x + (1 + (v - 1) t) softplus(-x)]

The mean divides by the number of elements, never by weights. At infinite logits the limits are
taken, with 0 * inf = 0: NaN comes only from NaN, or from a weight 0 times an infinite loss.

Args:
    input: logits x, any shape; float32, float64, float16 or bfloat16
    target: target t, the input's shape; not range-checked; a float, an integer or bool
    weight: weight w, broadcast onto the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    pos_weight: weight v of the positive term, broadcast onto the input's shape (usually (C), the
        last axis); a float, an integer or bool
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    ignore_index: elements with this target contribute nothing; none by default
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.binary_cross_entropy_with_logits.)__"},
    {"binary_cross_entropy_with_logits", "bce_with_logits sigmoid_cross_entropy", "losskit.value_and_grad", 2, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 5, 21, binary_cross_entropy_with_logits_and_grad_parameters, 15, binary_cross_entropy_with_logits_roles,
     R"__((input, target, weight=None, reduction='mean', pos_weight=None, *, mask=None, sample_weight=None, ignore_index=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.binary_cross_entropy_with_logits, in one pass.

    d/dx = w [(1 + (v - 1) t) sigmoid(x) - v t]
    d/dt = w [-x + (v - 1) softplus(-x)]

The mean divides by the number of elements, never by weights. At infinite logits the limits are
taken, with 0 * inf = 0: NaN comes only from NaN, or from a weight 0 times an infinite loss.

Args:
    input: logits x, any shape; float32, float64, float16 or bfloat16
    target: target t, the input's shape; not range-checked; a float, an integer or bool
    weight: weight w, broadcast onto the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    pos_weight: weight v of the positive term, broadcast onto the input's shape (usually (C), the
        last axis); a float, an integer or bool
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    ignore_index: elements with this target contribute nothing; none by default
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.binary_cross_entropy_with_logits.)__"},
    {"binary_cross_entropy", "bce", "losskit", 9, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 16, binary_cross_entropy_parameters, 14, binary_cross_entropy_roles,
     R"__((input, target, weight=None, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Cross entropy of probabilities. Also called bce.

    -w [t max(log(x), -100) + (1 - t) max(log(1 - x), -100)]

Both arguments must lie in [0, 1]. The clamp of the logarithms is not in the gradients: they have
their own, or none (d/dt is infinite for x = 0 or 1). The mean divides by the number of elements,
never by weights.

Args:
    input: probabilities x, any shape; float32, float64, float16 or bfloat16
    target: target t, the input's shape; a float, an integer or bool
    weight: weight w, broadcast onto the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.binary_cross_entropy.)__"},
    {"binary_cross_entropy", "bce", "losskit.value_and_grad", 9, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 19, binary_cross_entropy_and_grad_parameters, 14, binary_cross_entropy_roles,
     R"__((input, target, weight=None, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.binary_cross_entropy, in one pass.

    d/dx = w (x - t) / max((1 - x) x, 1e-12)
    d/dt = w (log(1 - x) - log(x))

Both arguments must lie in [0, 1]. The clamp of the logarithms is not in the gradients: they have
their own, or none (d/dt is infinite for x = 0 or 1). The mean divides by the number of elements,
never by weights.

Args:
    input: probabilities x, any shape; float32, float64, float16 or bfloat16
    target: target t, the input's shape; a float, an integer or bool
    weight: weight w, broadcast onto the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.binary_cross_entropy.)__"},
    {"multilabel_soft_margin_loss", "", "losskit", 10, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 16, multilabel_soft_margin_loss_parameters, 14, multilabel_soft_margin_loss_roles,
     R"__((input, target, weight=None, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Sigmoid and binary cross entropy, averaged over the labels of a sample.

    -(1 / C) sum_c w_c [t_c log(sigmoid(x_c)) + (1 - t_c) log(sigmoid(-x_c))]

C is the last axis; the mean divides by the number of rows. At infinite logits the limits are taken,
as in binary_cross_entropy_with_logits.

Args:
    input: logits x, (..., C); float32, float64, float16 or bfloat16
    target: target t, the input's shape; not range-checked; a float, an integer or bool
    weight: weight w of each class, (C), or anything that broadcasts onto the input's shape; a
        float, an integer or bool
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.multilabel_soft_margin_loss.)__"},
    {"multilabel_soft_margin_loss", "", "losskit.value_and_grad", 10, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 19, multilabel_soft_margin_loss_and_grad_parameters, 14, multilabel_soft_margin_loss_roles,
     R"__((input, target, weight=None, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.multilabel_soft_margin_loss, in one pass.

    d/dx_c = (w_c / C) (sigmoid(x_c) - t_c)
    d/dt_c = -(w_c / C) x_c

C is the last axis; the mean divides by the number of rows. At infinite logits the limits are taken,
as in binary_cross_entropy_with_logits.

Args:
    input: logits x, (..., C); float32, float64, float16 or bfloat16
    target: target t, the input's shape; not range-checked; a float, an integer or bool
    weight: weight w of each class, (C), or anything that broadcasts onto the input's shape; a
        float, an integer or bool
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.multilabel_soft_margin_loss.)__"},
    {"soft_margin_loss", "logistic_loss", "losskit", 11, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 3, 15, soft_margin_loss_parameters, 12, soft_margin_loss_roles,
     R"__((input, target, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Logistic loss of labels -1 and 1. Also called logistic_loss.

    log(1 + exp(-t x))

Never overflows: -t x beyond the range of exp gives -t x.

Args:
    input: scores x, any shape; float32, float64, float16 or bfloat16
    target: label t, -1 or 1, broadcast onto the input's shape; used as given; a float, an integer
        or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.soft_margin_loss.)__"},
    {"soft_margin_loss", "logistic_loss", "losskit.value_and_grad", 11, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 3, 18, soft_margin_loss_and_grad_parameters, 12, soft_margin_loss_roles,
     R"__((input, target, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.soft_margin_loss, in one pass.

    d/dx = -t sigmoid(-t x)

Never overflows: -t x beyond the range of exp gives -t x.

Args:
    input: scores x, any shape; float32, float64, float16 or bfloat16
    target: label t, -1 or 1, broadcast onto the input's shape; used as given; a float, an integer
        or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.soft_margin_loss.)__"},
    {"sigmoid_focal_loss", "", "losskit", 12, LK_REDUCTION_NONE, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 5, 18, sigmoid_focal_loss_parameters, 13, sigmoid_focal_loss_roles,
     R"__((inputs, targets, alpha=0.25, gamma=2.0, reduction='none', *, mask=None, sample_weight=None, ignore_index=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Binary cross entropy that weighs easy examples down.

    a m^gamma ce
    p = sigmoid(x), m = (1 - t) p + t (1 - p), a = alpha t + (1 - alpha) (1 - t), ce the binary cross entropy of x and t

Finite for every gamma: at saturated logits the limits are taken. The mean divides by the number of
elements.

Args:
    inputs: logits x, any shape; float32, float64, float16 or bfloat16
    targets: target t, the input's shape; a float, an integer or bool
    alpha: share of positives in the balance; -1: no balancing; [0, 1] or -1 (default 0.25)
    gamma: how strongly easy examples are weighed down; at least 0 (default 2.0)
    reduction: 'none', 'mean' or 'sum' (default 'none')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    ignore_index: elements with this target contribute nothing; none by default
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torchvision.ops.sigmoid_focal_loss.)__"},
    {"sigmoid_focal_loss", "", "losskit.value_and_grad", 12, LK_REDUCTION_NONE, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 5, 21, sigmoid_focal_loss_and_grad_parameters, 13, sigmoid_focal_loss_roles,
     R"__((inputs, targets, alpha=0.25, gamma=2.0, reduction='none', *, mask=None, sample_weight=None, ignore_index=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.sigmoid_focal_loss, in one pass.

    d/dx = a [m^gamma (p - t) - gamma m^(gamma - 1) p (1 - p) (2 t - 1) ce]
    d/dt = (2 alpha - 1) m^gamma ce + a [-gamma m^(gamma - 1) (2 p - 1) ce - m^gamma x]

Finite for every gamma: at saturated logits the limits are taken. The mean divides by the number of
elements.

Args:
    inputs: logits x, any shape; float32, float64, float16 or bfloat16
    targets: target t, the input's shape; a float, an integer or bool
    alpha: share of positives in the balance; -1: no balancing; [0, 1] or -1 (default 0.25)
    gamma: how strongly easy examples are weighed down; at least 0 (default 2.0)
    reduction: 'none', 'mean' or 'sum' (default 'none')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    ignore_index: elements with this target contribute nothing; none by default
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_inputs') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torchvision.ops.sigmoid_focal_loss.)__"},
    {"brier_score_loss", "", "losskit", 22, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 5, 16, brier_score_loss_parameters, 12, brier_score_loss_roles,
     R"__((input, target, sample_weight=None, scale_by_half=True, reduction='mean', *, mask=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Squared error of the probabilities of two classes.

    h w (x - t)^2, h = 1 with scale_by_half, else 2

x must lie in [0, 1]. multiclass_brier_score_loss takes a probability per class.

Args:
    input: probability x of the positive class, any shape; float32, float64, float16 or bfloat16
    target: label t, 0 or 1, the input's shape; a float, an integer or bool
    sample_weight: weight w of each sample, the input's shape; a float, an integer or bool
    scale_by_half: 1: half the sum over both classes, so that the score lies in [0, 1] (default
        True)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: sklearn.metrics.brier_score_loss.)__"},
    {"brier_score_loss", "", "losskit.value_and_grad", 22, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 5, 19, brier_score_loss_and_grad_parameters, 12, brier_score_loss_roles,
     R"__((input, target, sample_weight=None, scale_by_half=True, reduction='mean', *, mask=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.brier_score_loss, in one pass.

    d/dx = 2 h w (x - t)

x must lie in [0, 1]. multiclass_brier_score_loss takes a probability per class.

Args:
    input: probability x of the positive class, any shape; float32, float64, float16 or bfloat16
    target: label t, 0 or 1, the input's shape; a float, an integer or bool
    sample_weight: weight w of each sample, the input's shape; a float, an integer or bool
    scale_by_half: 1: half the sum over both classes, so that the score lies in [0, 1] (default
        True)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: sklearn.metrics.brier_score_loss.)__"},
    {"binary_log_loss", "", "losskit", 23, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 15, binary_log_loss_parameters, 12, binary_log_loss_roles,
     R"__((input, target, sample_weight=None, reduction='mean', *, mask=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Logarithmic loss of the probability of one of two classes.

    -w [t log(p) + (1 - t) log(1 - p)], p = clip(x, e, 1 - e), e the machine epsilon of the input's dtype

x must lie in [0, 1]. log_loss takes a probability per class.

Args:
    input: probability x of the positive class, any shape; float32, float64, float16 or bfloat16
    target: label t, 0 or 1, the input's shape; a float, an integer or bool
    sample_weight: weight w of each sample, the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: sklearn.metrics.log_loss.)__"},
    {"binary_log_loss", "", "losskit.value_and_grad", 23, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 18, binary_log_loss_and_grad_parameters, 12, binary_log_loss_roles,
     R"__((input, target, sample_weight=None, reduction='mean', *, mask=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.binary_log_loss, in one pass.

    d/dx = w [(1 - t) / (1 - x) - t / x] for e <= x <= 1 - e, else 0

x must lie in [0, 1]. log_loss takes a probability per class.

Args:
    input: probability x of the positive class, any shape; float32, float64, float16 or bfloat16
    target: label t, 0 or 1, the input's shape; a float, an integer or bool
    sample_weight: weight w of each sample, the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: sklearn.metrics.log_loss.)__"},
    {"kl_div", "kl_div_loss", "losskit", 13, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM | 1 << LK_REDUCTION_BATCHMEAN, 4, 17, kl_div_parameters, 13, kl_div_roles,
     R"__((input, target, reduction='mean', log_target=False, *, mask=None, sample_weight=None, strict=False, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Terms of the Kullback-Leibler divergence of the model from the target. Also called kl_div_loss.

    t (log(t) - x), 0 for t = 0
    with log_target exp(t) (t - x), 0 for t = -inf

The mean divides by the number of elements, which is not the divergence: batchmean divides by the
size of the input's first axis. A negative t gives NaN. d/dt is -inf at t = 0.

Args:
    input: log-probabilities x of the model, any shape; float32, float64, float16 or bfloat16
    target: probabilities t, or their logarithms; input and target broadcast against each other; a
        float, an integer or bool
    reduction: 'none', 'mean', 'sum' or 'batchmean' (default 'mean')
    log_target: 1: the target holds logarithms (default False)
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    strict: 1: NaN where the reference gives NaN although the limit is finite (default False)
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.kl_div.)__"},
    {"kl_div", "kl_div_loss", "losskit.value_and_grad", 13, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM | 1 << LK_REDUCTION_BATCHMEAN, 4, 20, kl_div_and_grad_parameters, 13, kl_div_roles,
     R"__((input, target, reduction='mean', log_target=False, *, mask=None, sample_weight=None, strict=False, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.kl_div, in one pass.

    d/dx = -t
    d/dt = log(t) + 1 - x
    with log_target d/dx = -exp(t), d/dt = exp(t) (t - x + 1)

The mean divides by the number of elements, which is not the divergence: batchmean divides by the
size of the input's first axis. A negative t gives NaN. d/dt is -inf at t = 0.

Args:
    input: log-probabilities x of the model, any shape; float32, float64, float16 or bfloat16
    target: probabilities t, or their logarithms; input and target broadcast against each other; a
        float, an integer or bool
    reduction: 'none', 'mean', 'sum' or 'batchmean' (default 'mean')
    log_target: 1: the target holds logarithms (default False)
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    strict: 1: NaN where the reference gives NaN although the limit is finite (default False)
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.kl_div.)__"},
    {"poisson_nll_loss", "", "losskit", 14, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 6, 18, poisson_nll_loss_parameters, 13, poisson_nll_loss_roles,
     R"__((input, target, log_input=True, full=False, eps=1e-08, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Negative log-likelihood of counts from a Poisson distribution.

    exp(x) - t x
    without log_input x - t log(x + eps)
    full adds t log(t) - t + log(2 pi t) / 2 where t > 1

Nothing is range-checked: x + eps < 0 gives NaN.

Args:
    input: rate x, or its logarithm, any shape; float32, float64, float16 or bfloat16
    target: counts t; input and target broadcast against each other; a float, an integer or bool
    log_input: 1: the input is the logarithm of the rate (default True)
    full: 1: add Stirling's approximation of log(t!) where t > 1 (default False)
    eps: added to the rate before its logarithm, without log_input; at least 0 (default 1e-08)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.poisson_nll_loss.)__"},
    {"poisson_nll_loss", "", "losskit.value_and_grad", 14, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 6, 21, poisson_nll_loss_and_grad_parameters, 13, poisson_nll_loss_roles,
     R"__((input, target, log_input=True, full=False, eps=1e-08, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.poisson_nll_loss, in one pass.

    d/dx = exp(x) - t, d/dt = -x
    without log_input d/dx = 1 - t / (x + eps), d/dt = -log(x + eps)
    full adds log(t) + 1 / (2 t) to d/dt where t > 1

Nothing is range-checked: x + eps < 0 gives NaN.

Args:
    input: rate x, or its logarithm, any shape; float32, float64, float16 or bfloat16
    target: counts t; input and target broadcast against each other; a float, an integer or bool
    log_input: 1: the input is the logarithm of the rate (default True)
    full: 1: add Stirling's approximation of log(t!) where t > 1 (default False)
    eps: added to the rate before its logarithm, without log_input; at least 0 (default 1e-08)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.poisson_nll_loss.)__"},
    {"gaussian_nll_loss", "", "losskit", 15, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 6, 18, gaussian_nll_loss_parameters, 15, gaussian_nll_loss_roles,
     R"__((input, target, var, full=False, eps=1e-06, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Negative log-likelihood of a Gaussian of given mean and variance.

    (log(v) + (x - t)^2 / v) / 2, v = max(var, eps)
    full adds log(2 pi) / 2

The gradient of var does not see the clamp: it is that of v. Negative variances are refused.

Args:
    input: mean x, any shape; float32, float64, float16 or bfloat16
    target: observation t; input and target broadcast against each other; a float, an integer or
        bool
    var: variance: the input's shape, that without its last axis (one per row), or that with 1 for
        one axis; a float, an integer or bool
    full: 1: add the constant log(2 pi) / 2 (default False)
    eps: the least variance; above 0 (default 1e-06)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.gaussian_nll_loss.)__"},
    {"gaussian_nll_loss", "", "losskit.value_and_grad", 15, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 6, 21, gaussian_nll_loss_and_grad_parameters, 15, gaussian_nll_loss_roles,
     R"__((input, target, var, full=False, eps=1e-06, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.gaussian_nll_loss, in one pass.

    d/dx = (x - t) / v
    d/dt = -(x - t) / v
    d/dvar = (1 / v - (x - t)^2 / v^2) / 2

The gradient of var does not see the clamp: it is that of v. Negative variances are refused. The
gradient is a straight-through estimate, as in the reference.

Args:
    input: mean x, any shape; float32, float64, float16 or bfloat16
    target: observation t; input and target broadcast against each other; a float, an integer or
        bool
    var: variance: the input's shape, that without its last axis (one per row), or that with 1 for
        one axis; a float, an integer or bool
    full: 1: add the constant log(2 pi) / 2 (default False)
    eps: the least variance; above 0 (default 1e-06)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.gaussian_nll_loss.)__"},
    {"margin_ranking_loss", "", "losskit", 16, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 5, 17, margin_ranking_loss_parameters, 15, margin_ranking_loss_roles,
     R"__((input1, input2, target, margin=0.0, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Hinge on the difference of two scores.

    max(0, u), u = margin - t (x - y)

The kink u = 0 is active: equal scores have loss margin and a gradient. All arguments have the same
number of axes.

Args:
    input1: first score x, any shape; float32, float64, float16 or bfloat16
    input2: second score y, of as many axes as the first; a float, an integer or bool
    target: t = 1 where the first score should be the larger one, -1 where the second; of as many
        axes; a float, an integer or bool
    margin: by how much (default 0.0)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.margin_ranking_loss.)__"},
    {"margin_ranking_loss", "", "losskit.value_and_grad", 16, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 5, 20, margin_ranking_loss_and_grad_parameters, 15, margin_ranking_loss_roles,
     R"__((input1, input2, target, margin=0.0, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.margin_ranking_loss, in one pass.

    where u >= 0: d/dx = -t
    d/dy = t
    d/dt = -(x - y)
    else 0

The kink u = 0 is active: equal scores have loss margin and a gradient. All arguments have the same
number of axes.

Args:
    input1: first score x, any shape; float32, float64, float16 or bfloat16
    input2: second score y, of as many axes as the first; a float, an integer or bool
    target: t = 1 where the first score should be the larger one, -1 where the second; of as many
        axes; a float, an integer or bool
    margin: by how much (default 0.0)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input1') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.margin_ranking_loss.)__"},
    {"hinge_embedding_loss", "", "losskit", 17, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 16, hinge_embedding_loss_parameters, 12, hinge_embedding_loss_roles,
     R"__((input, target, margin=1.0, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Distance of pairs that belong together, hinge on that of pairs that do not.

    x where t != -1, plus max(0, margin - x) where t != 1

The kink x = margin is active. A label that is neither 1 nor -1 has both terms. x may be negative.

Args:
    input: distance x, any shape; float32, float64, float16 or bfloat16
    target: t = 1 for a pair that belongs together, -1 for one that does not; broadcasts with the
        input; a float, an integer or bool
    margin: the distance that is enough (default 1.0)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.hinge_embedding_loss.)__"},
    {"hinge_embedding_loss", "", "losskit.value_and_grad", 17, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 19, hinge_embedding_loss_and_grad_parameters, 12, hinge_embedding_loss_roles,
     R"__((input, target, margin=1.0, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.hinge_embedding_loss, in one pass.

    d/dx = [t != -1] - [t != 1] [margin - x >= 0]

The kink x = margin is active. A label that is neither 1 nor -1 has both terms. x may be negative.

Args:
    input: distance x, any shape; float32, float64, float16 or bfloat16
    target: t = 1 for a pair that belongs together, -1 for one that does not; broadcasts with the
        input; a float, an integer or bool
    margin: the distance that is enough (default 1.0)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.hinge_embedding_loss.)__"},
    {"hinge_loss", "", "losskit", 18, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 15, hinge_loss_parameters, 12, hinge_loss_roles,
     R"__((input, target, sample_weight=None, reduction='mean', *, mask=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Hinge of labels -1 and 1.

    w max(0, 1 - t x)

The kink t x = 1 is active. multiclass_hinge_loss takes a score per class.

Args:
    input: score x, any shape; float32, float64, float16 or bfloat16
    target: label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
    sample_weight: weight w of each sample, the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: sklearn.metrics.hinge_loss.)__"},
    {"hinge_loss", "", "losskit.value_and_grad", 18, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 18, hinge_loss_and_grad_parameters, 12, hinge_loss_roles,
     R"__((input, target, sample_weight=None, reduction='mean', *, mask=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.hinge_loss, in one pass.

    d/dx = -w t where 1 - t x >= 0, else 0

The kink t x = 1 is active. multiclass_hinge_loss takes a score per class.

Args:
    input: score x, any shape; float32, float64, float16 or bfloat16
    target: label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
    sample_weight: weight w of each sample, the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: sklearn.metrics.hinge_loss.)__"},
    {"squared_hinge_loss", "", "losskit", 19, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 15, squared_hinge_loss_parameters, 12, squared_hinge_loss_roles,
     R"__((input, target, sample_weight=None, reduction='mean', *, mask=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Squared hinge of labels -1 and 1.

    w max(0, 1 - t x)^2

Smooth at t x = 1.

Args:
    input: score x, any shape; float32, float64, float16 or bfloat16
    target: label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
    sample_weight: weight w of each sample, the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: sklearn.linear_model.SGDClassifier(loss='squared_hinge').)__"},
    {"squared_hinge_loss", "", "losskit.value_and_grad", 19, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 18, squared_hinge_loss_and_grad_parameters, 12, squared_hinge_loss_roles,
     R"__((input, target, sample_weight=None, reduction='mean', *, mask=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.squared_hinge_loss, in one pass.

    d/dx = -2 w t max(0, 1 - t x)

Smooth at t x = 1.

Args:
    input: score x, any shape; float32, float64, float16 or bfloat16
    target: label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
    sample_weight: weight w of each sample, the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: sklearn.linear_model.SGDClassifier(loss='squared_hinge').)__"},
    {"modified_huber_loss", "", "losskit", 20, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 15, modified_huber_loss_parameters, 12, modified_huber_loss_roles,
     R"__((input, target, sample_weight=None, reduction='mean', *, mask=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Squared hinge that goes on in a straight line below -1.

    w times 0 where z >= 1, (1 - z)^2 where -1 <= z < 1, -4 z where z < -1
    z = t x

Both joints are smooth.

Args:
    input: score x, any shape; float32, float64, float16 or bfloat16
    target: label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
    sample_weight: weight w of each sample, the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: sklearn.linear_model.SGDClassifier(loss='modified_huber').)__"},
    {"modified_huber_loss", "", "losskit.value_and_grad", 20, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 18, modified_huber_loss_and_grad_parameters, 12, modified_huber_loss_roles,
     R"__((input, target, sample_weight=None, reduction='mean', *, mask=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.modified_huber_loss, in one pass.

    d/dx = w times 0, -2 t (1 - z), -4 t

Both joints are smooth.

Args:
    input: score x, any shape; float32, float64, float16 or bfloat16
    target: label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
    sample_weight: weight w of each sample, the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: sklearn.linear_model.SGDClassifier(loss='modified_huber').)__"},
    {"exponential_loss", "", "losskit", 21, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 15, exponential_loss_parameters, 12, exponential_loss_roles,
     R"__((input, target, sample_weight=None, reduction='mean', *, mask=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Exponential loss of labels -1 and 1, that of AdaBoost.

    w exp(-t x)

No clamp: infinite once -t x leaves the range of exp.

Args:
    input: score x, any shape; float32, float64, float16 or bfloat16
    target: label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
    sample_weight: weight w of each sample, the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: sklearn.ensemble.GradientBoostingClassifier(loss='exponential').)__"},
    {"exponential_loss", "", "losskit.value_and_grad", 21, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 18, exponential_loss_and_grad_parameters, 12, exponential_loss_roles,
     R"__((input, target, sample_weight=None, reduction='mean', *, mask=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.exponential_loss, in one pass.

    d/dx = -w t exp(-t x)

No clamp: infinite once -t x leaves the range of exp.

Args:
    input: score x, any shape; float32, float64, float16 or bfloat16
    target: label t, -1 or 1, the input's shape; used as given; a float, an integer or bool
    sample_weight: weight w of each sample, the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: sklearn.ensemble.GradientBoostingClassifier(loss='exponential').)__"},
    {"cross_entropy", "softmax_cross_entropy", "losskit", 3, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 6, 29, cross_entropy_parameters, 24, cross_entropy_roles,
     R"__((input, target, weight=None, ignore_index=-100, reduction='mean', label_smoothing=0.0, *, offsets=None, mask=None, sample_weight=None, z_loss=0.0, softcap=0.0, empty_mean='nan', divisor=None, lse=None, target_log_probability=None, argmax=None, rank=None, correct=None, sequence_sum=None, sequence_mean=None, sequence_count=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Log-softmax and negative log likelihood in one step. Also called softmax_cross_entropy.

    sum_c a_c (lse(z) - z_c)
    indices: a_c = (1 - e) w_y [c = y] + (e / C) w_c
    probabilities: a_c = w_c ((1 - e) t_c + e / C)
    z-loss: + s lse(z)^2

The mean divides by the sum of w_y over positions that are not ignored (indices) or by the number of
positions (probabilities). All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's
gradient is exactly 0 whatever the row holds. A probability of exactly 0 contributes 0, also at a
logit of -inf. Rows with +inf, or of nothing but -inf, give NaN. Class weights do not enter the
z-loss, nor does it the divisor. A softcap makes infinite logits finite, so -inf does not mask then;
argmax and rank are those of the logits as given.

Args:
    input: logits z, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
    target: class indices y in [0, C) or ignore_index, the input's shape without its class axis; an
        integer or bool; or, with the input's shape, class probabilities t, the input's shape; rows
        need not be normalised; float32, float64, float16 or bfloat16
    weight: weight w of each class, shape (C); float32, float64, float16 or bfloat16
    ignore_index: positions with this target contribute nothing; must be negative with probability
        targets (default -100)
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    label_smoothing: share e of the target mass spread evenly over all classes; [0, 1] (default 0.0)
    offsets: first row of each sequence, and behind them the number of rows (cu_seqlens); shape (B +
        1), with an input of shape (N, C); an integer or bool
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    z_loss: factor s of the z-loss s lse(z)^2, which every position adds that is not ignored; [0,
        1e+30] (default 0.0)
    softcap: logits are softcap tanh(z / softcap) before all else; 0: as they are; [0, 1e+30]
        (default 0.0)
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    lse: array to be written: log-sum-exp of each position's logits; 0 where ignored
    target_log_probability: array to be written: log-probability z_y - lse(z) of each target; 0
        where ignored
    argmax: array to be written: class of the largest logit, the first of equal ones, NaN before any
        number; -1 where ignored
    rank: array to be written: rank of each target, the number of classes with z_c >= z_y: 1 is
        best, equal ones push it up; 0 where ignored
    correct: array to be written: number of positions whose argmax is the target, float64: add over
        parts of a batch; ignored ones do not count
    sequence_sum: array to be written: sum of the loss over each sequence's rows, the same alone or
        beside others
    sequence_mean: array to be written: its mean, by the sequence's own divisor
    sequence_count: array to be written: number of each sequence's rows that count, float64
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: torch.nn.functional.cross_entropy.)__"},
    {"cross_entropy", "softmax_cross_entropy", "losskit.value_and_grad", 3, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 6, 32, cross_entropy_and_grad_parameters, 24, cross_entropy_roles,
     R"__((input, target, weight=None, ignore_index=-100, reduction='mean', label_smoothing=0.0, *, offsets=None, mask=None, sample_weight=None, z_loss=0.0, softcap=0.0, empty_mean='nan', grad_loss=None, divisor=None, lse=None, target_log_probability=None, argmax=None, rank=None, correct=None, sequence_sum=None, sequence_mean=None, sequence_count=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.cross_entropy, in one pass.

    d/dz_c = (sum_k a_k + 2 s lse(z)) softmax(z)_c - a_c, with a softcap times 1 - (z_c / softcap)^2 of the capped z
    d/dt_c = (1 - e) w_c (lse(z) - z_c)

The mean divides by the sum of w_y over positions that are not ignored (indices) or by the number of
positions (probabilities). All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's
gradient is exactly 0 whatever the row holds. A probability of exactly 0 contributes 0, also at a
logit of -inf. Rows with +inf, or of nothing but -inf, give NaN. Class weights do not enter the
z-loss, nor does it the divisor. A softcap makes infinite logits finite, so -inf does not mask then;
argmax and rank are those of the logits as given.

Args:
    input: logits z, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
    target: class indices y in [0, C) or ignore_index, the input's shape without its class axis; an
        integer or bool; or, with the input's shape, class probabilities t, the input's shape; rows
        need not be normalised; float32, float64, float16 or bfloat16
    weight: weight w of each class, shape (C); float32, float64, float16 or bfloat16
    ignore_index: positions with this target contribute nothing; must be negative with probability
        targets (default -100)
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    label_smoothing: share e of the target mass spread evenly over all classes; [0, 1] (default 0.0)
    offsets: first row of each sequence, and behind them the number of rows (cu_seqlens); shape (B +
        1), with an input of shape (N, C); an integer or bool
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    z_loss: factor s of the z-loss s lse(z)^2, which every position adds that is not ignored; [0,
        1e+30] (default 0.0)
    softcap: logits are softcap tanh(z / softcap) before all else; 0: as they are; [0, 1e+30]
        (default 0.0)
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    lse: array to be written: log-sum-exp of each position's logits; 0 where ignored
    target_log_probability: array to be written: log-probability z_y - lse(z) of each target; 0
        where ignored
    argmax: array to be written: class of the largest logit, the first of equal ones, NaN before any
        number; -1 where ignored
    rank: array to be written: rank of each target, the number of classes with z_c >= z_y: 1 is
        best, equal ones push it up; 0 where ignored
    correct: array to be written: number of positions whose argmax is the target, float64: add over
        parts of a batch; ignored ones do not count
    sequence_sum: array to be written: sum of the loss over each sequence's rows, the same alone or
        beside others
    sequence_mean: array to be written: its mean, by the sequence's own divisor
    sequence_count: array to be written: number of each sequence's rows that count, float64
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: torch.nn.functional.cross_entropy.)__"},
    {"softmax_focal_loss", "", "losskit", 48, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 6, 18, softmax_focal_loss_parameters, 13, softmax_focal_loss_roles,
     R"__((input, target, weight=None, ignore_index=-100, gamma=2.0, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Softmax cross entropy that weighs easy examples down.

    -w_y (1 - p_y)^gamma log p_y
    p = softmax(z)

The mean divides by C times the number of positions that are not ignored, as over one-hot targets;
class weights do not enter it. All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's
gradient is exactly 0 whatever the row holds. At p_y of 0 and 1 the limits are taken, also for gamma
below 1.

Args:
    input: logits z, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
    target: class indices y in [0, C) or ignore_index, the input's shape without its class axis; an
        integer or bool
    weight: weight w of each class (alpha), shape (C); float32, float64, float16 or bfloat16
    ignore_index: positions with this target contribute nothing (default -100)
    gamma: how strongly easy examples are weighed down; [0, 1e+30] (default 2.0)
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: monai.losses.FocalLoss(use_softmax=True).)__"},
    {"softmax_focal_loss", "", "losskit.value_and_grad", 48, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 6, 21, softmax_focal_loss_and_grad_parameters, 13, softmax_focal_loss_roles,
     R"__((input, target, weight=None, ignore_index=-100, gamma=2.0, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.softmax_focal_loss, in one pass.

    d/dz_c = k (p_c - [c = y]), k = w_y ((1 - p_y)^gamma - gamma p_y (1 - p_y)^(gamma - 1) log p_y)

The mean divides by C times the number of positions that are not ignored, as over one-hot targets;
class weights do not enter it. All positions ignored: mean NaN, sum 0, gradient 0. An ignored row's
gradient is exactly 0 whatever the row holds. At p_y of 0 and 1 the limits are taken, also for gamma
below 1.

Args:
    input: logits z, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
    target: class indices y in [0, C) or ignore_index, the input's shape without its class axis; an
        integer or bool
    weight: weight w of each class (alpha), shape (C); float32, float64, float16 or bfloat16
    ignore_index: positions with this target contribute nothing (default -100)
    gamma: how strongly easy examples are weighed down; [0, 1e+30] (default 2.0)
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: monai.losses.FocalLoss(use_softmax=True).)__"},
    {"binary_dice_loss", "", "losskit", 4, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 5, 18, binary_dice_loss_parameters, 12, binary_dice_loss_roles,
     R"__((input, target, smooth=1.0, scope='batch', reduction='mean', *, mask=None, sample_weight=None, ignore_index=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Sigmoid and soft dice of a binary segmentation.

    1 - (2 sum(p t) + s) / (sum(p) + sum(t) + s), p = sigmoid(x)

Everything in the scope is flattened. Prediction and target both empty: 0, for s > 0.

Args:
    input: logits x, any shape; the first axis counts samples; float32, float64, float16 or bfloat16
    target: target t, the input's shape; a float, an integer or bool
    smooth: s, added to numerator and denominator; [0, 1e+30] (default 1.0)
    scope: one ratio over the whole batch (the loss is a scalar whatever the reduction), or one per
        sample; batch or sample (default 'batch')
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: elements that count, the input's shape: where it is 0, an element contributes nothing; a
        float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    ignore_index: elements with this target contribute nothing; none by default
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: the common SoftDice module: sigmoid, flatten, smooth = 1.)__"},
    {"binary_dice_loss", "", "losskit.value_and_grad", 4, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 5, 21, binary_dice_loss_and_grad_parameters, 12, binary_dice_loss_roles,
     R"__((input, target, smooth=1.0, scope='batch', reduction='mean', *, mask=None, sample_weight=None, ignore_index=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.binary_dice_loss, in one pass.

    d/dx = p (1 - p) (N - 2 t D) / D^2, N and D the ratio's numerator and denominator

Everything in the scope is flattened. Prediction and target both empty: 0, for s > 0.

Args:
    input: logits x, any shape; the first axis counts samples; float32, float64, float16 or bfloat16
    target: target t, the input's shape; a float, an integer or bool
    smooth: s, added to numerator and denominator; [0, 1e+30] (default 1.0)
    scope: one ratio over the whole batch (the loss is a scalar whatever the reduction), or one per
        sample; batch or sample (default 'batch')
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: elements that count, the input's shape: where it is 0, an element contributes nothing; a
        float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    ignore_index: elements with this target contribute nothing; none by default
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: the common SoftDice module: sigmoid, flatten, smooth = 1.)__"},
    {"nll_loss", "negative_log_likelihood", "losskit", 40, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 5, 21, nll_loss_parameters, 17, nll_loss_roles,
     R"__((input, target, weight=None, ignore_index=-100, reduction='mean', *, offsets=None, mask=None, sample_weight=None, empty_mean='nan', divisor=None, sequence_sum=None, sequence_mean=None, sequence_count=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Negative log likelihood of a class, from log-probabilities. Also called negative_log_likelihood.

    -w_y x_y

Rows are not checked to be normalised. All positions ignored: mean NaN, sum 0, gradient 0.

Args:
    input: log-probabilities x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16
        or bfloat16
    target: class indices y in [0, C) or ignore_index, the input's shape without its class axis; an
        integer or bool
    weight: weight w of each class, shape (C); float32, float64, float16 or bfloat16
    ignore_index: positions with this target contribute nothing (default -100)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the class weights of the
        targets that are not ignored (1 each without class weights); with probability targets, the
        number of positions (default 'mean')
    offsets: first row of each sequence, and behind them the number of rows (cu_seqlens); shape (B +
        1), with an input of shape (N, C); an integer or bool
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    sequence_sum: array to be written: sum of the loss over each sequence's rows, the same alone or
        beside others
    sequence_mean: array to be written: its mean, by the sequence's own divisor
    sequence_count: array to be written: number of each sequence's rows that count, float64
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: torch.nn.functional.nll_loss.)__"},
    {"nll_loss", "negative_log_likelihood", "losskit.value_and_grad", 40, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 5, 24, nll_loss_and_grad_parameters, 17, nll_loss_roles,
     R"__((input, target, weight=None, ignore_index=-100, reduction='mean', *, offsets=None, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, sequence_sum=None, sequence_mean=None, sequence_count=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.nll_loss, in one pass.

    d/dx_c = -w_y [c = y]

Rows are not checked to be normalised. All positions ignored: mean NaN, sum 0, gradient 0.

Args:
    input: log-probabilities x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16
        or bfloat16
    target: class indices y in [0, C) or ignore_index, the input's shape without its class axis; an
        integer or bool
    weight: weight w of each class, shape (C); float32, float64, float16 or bfloat16
    ignore_index: positions with this target contribute nothing (default -100)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the class weights of the
        targets that are not ignored (1 each without class weights); with probability targets, the
        number of positions (default 'mean')
    offsets: first row of each sequence, and behind them the number of rows (cu_seqlens); shape (B +
        1), with an input of shape (N, C); an integer or bool
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    sequence_sum: array to be written: sum of the loss over each sequence's rows, the same alone or
        beside others
    sequence_mean: array to be written: its mean, by the sequence's own divisor
    sequence_count: array to be written: number of each sequence's rows that count, float64
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: torch.nn.functional.nll_loss.)__"},
    {"multiclass_log_loss", "log_loss", "losskit", 41, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 16, multiclass_log_loss_parameters, 12, multiclass_log_loss_roles,
     R"__((input, target, sample_weight=None, reduction='mean', *, mask=None, ignore_index=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Cross entropy of a class, from probabilities. Also called log_loss.

    -w log clip(p_y, e, 1 - e), e the machine epsilon of the input's dtype

Rows are not renormalised. Weights that sum to 0 have no mean: an error.

Args:
    input: probabilities p in [0, 1], shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64,
        float16 or bfloat16
    target: class indices y in [0, C), the input's shape without its class axis; an integer or bool
    sample_weight: weight w of each row, may be negative, the input's shape without the axis of its
        classes, rows or boxes; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    ignore_index: elements with this target contribute nothing; none by default
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: sklearn.metrics.log_loss.)__"},
    {"multiclass_log_loss", "log_loss", "losskit.value_and_grad", 41, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 19, multiclass_log_loss_and_grad_parameters, 12, multiclass_log_loss_roles,
     R"__((input, target, sample_weight=None, reduction='mean', *, mask=None, ignore_index=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.multiclass_log_loss, in one pass.

    d/dp_c = -w [c = y] / p_y for p_y in [e, 1 - e], 0 outside

Rows are not renormalised. Weights that sum to 0 have no mean: an error.

Args:
    input: probabilities p in [0, 1], shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64,
        float16 or bfloat16
    target: class indices y in [0, C), the input's shape without its class axis; an integer or bool
    sample_weight: weight w of each row, may be negative, the input's shape without the axis of its
        classes, rows or boxes; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    ignore_index: elements with this target contribute nothing; none by default
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: sklearn.metrics.log_loss.)__"},
    {"multiclass_hinge_loss", "crammer_singer_loss", "losskit", 42, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 16, multiclass_hinge_loss_parameters, 12, multiclass_hinge_loss_roles,
     R"__((input, target, sample_weight=None, reduction='mean', *, mask=None, ignore_index=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Hinge of the margin to the best other class, after Crammer and Singer. Also called crammer_singer_loss.

    w max(0, 1 - (s_y - s_r)), r = argmax over c != y of s_c

Active at the kink. Of equal runners-up the first one has the gradient. A NaN in a row makes its
loss NaN and its gradient 0. Weights that sum to 0 have no mean: an error.

Args:
    input: decisions s, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
        bfloat16
    target: class indices y in [0, C), the input's shape without its class axis; an integer or bool
    sample_weight: weight w of each row, may be negative, the input's shape without the axis of its
        classes, rows or boxes; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    ignore_index: elements with this target contribute nothing; none by default
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: sklearn.metrics.hinge_loss with more than two labels.)__"},
    {"multiclass_hinge_loss", "crammer_singer_loss", "losskit.value_and_grad", 42, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 19, multiclass_hinge_loss_and_grad_parameters, 12, multiclass_hinge_loss_roles,
     R"__((input, target, sample_weight=None, reduction='mean', *, mask=None, ignore_index=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.multiclass_hinge_loss, in one pass.

    d/ds_c = w [1 - (s_y - s_r) >= 0] ([c = r] - [c = y])

Active at the kink. Of equal runners-up the first one has the gradient. A NaN in a row makes its
loss NaN and its gradient 0. Weights that sum to 0 have no mean: an error.

Args:
    input: decisions s, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
        bfloat16
    target: class indices y in [0, C), the input's shape without its class axis; an integer or bool
    sample_weight: weight w of each row, may be negative, the input's shape without the axis of its
        classes, rows or boxes; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    ignore_index: elements with this target contribute nothing; none by default
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: sklearn.metrics.hinge_loss with more than two labels.)__"},
    {"multi_margin_loss", "", "losskit", 43, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 6, 19, multi_margin_loss_parameters, 13, multi_margin_loss_roles,
     R"__((input, target, p=1, margin=1.0, weight=None, reduction='mean', *, mask=None, sample_weight=None, ignore_index=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Hinge of the margins to all other classes, summed.

    (w_y / C) sum over c != y of h_c^p, h_c = max(0, m - x_y + x_c)

The mean divides by the number of rows, never by weights. Inactive at the kink. A NaN makes the loss
NaN and has the gradient 0.

Args:
    input: scores x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
    target: class indices y in [0, C), the input's shape without its class axis; an integer or bool
    p: power p of the hinge; [1, 2] (default 1)
    margin: margin m, may be negative (default 1.0)
    weight: weight w of each class, shape (C); float32, float64, float16 or bfloat16
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    ignore_index: elements with this target contribute nothing; none by default
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: torch.nn.functional.multi_margin_loss.)__"},
    {"multi_margin_loss", "", "losskit.value_and_grad", 43, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 6, 22, multi_margin_loss_and_grad_parameters, 13, multi_margin_loss_roles,
     R"__((input, target, p=1, margin=1.0, weight=None, reduction='mean', *, mask=None, sample_weight=None, ignore_index=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.multi_margin_loss, in one pass.

    d/dx_c = (w_y / C) p h_c^(p-1) [h_c > 0]
    d/dx_y = minus the sum of those

The mean divides by the number of rows, never by weights. Inactive at the kink. A NaN makes the loss
NaN and has the gradient 0.

Args:
    input: scores x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
    target: class indices y in [0, C), the input's shape without its class axis; an integer or bool
    p: power p of the hinge; [1, 2] (default 1)
    margin: margin m, may be negative (default 1.0)
    weight: weight w of each class, shape (C); float32, float64, float16 or bfloat16
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    ignore_index: elements with this target contribute nothing; none by default
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: torch.nn.functional.multi_margin_loss.)__"},
    {"multiclass_brier_score_loss", "", "losskit", 44, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 5, 17, multiclass_brier_score_loss_parameters, 12, multiclass_brier_score_loss_roles,
     R"__((input, target, sample_weight=None, scale_by_half='auto', reduction='mean', *, mask=None, ignore_index=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Squared distance of probabilities from the class that came true.

    w h sum_c (p_c - [c = y])^2

Rows are not renormalised. Weights that sum to 0 have no mean: an error.

Args:
    input: probabilities p in [0, 1], shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64,
        float16 or bfloat16
    target: class indices y in [0, C), the input's shape without its class axis; an integer or bool
    sample_weight: weight w of each row, may be negative, the input's shape without the axis of its
        classes, rows or boxes; a float, an integer or bool
    scale_by_half: h = 1/2; auto: only for fewer than three classes; auto or true or false (default
        'auto')
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    ignore_index: elements with this target contribute nothing; none by default
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: sklearn.metrics.brier_score_loss.)__"},
    {"multiclass_brier_score_loss", "", "losskit.value_and_grad", 44, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 5, 20, multiclass_brier_score_loss_and_grad_parameters, 12, multiclass_brier_score_loss_roles,
     R"__((input, target, sample_weight=None, scale_by_half='auto', reduction='mean', *, mask=None, ignore_index=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.multiclass_brier_score_loss, in one pass.

    d/dp_c = 2 w h (p_c - [c = y])

Rows are not renormalised. Weights that sum to 0 have no mean: an error.

Args:
    input: probabilities p in [0, 1], shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64,
        float16 or bfloat16
    target: class indices y in [0, C), the input's shape without its class axis; an integer or bool
    sample_weight: weight w of each row, may be negative, the input's shape without the axis of its
        classes, rows or boxes; a float, an integer or bool
    scale_by_half: h = 1/2; auto: only for fewer than three classes; auto or true or false (default
        'auto')
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    ignore_index: elements with this target contribute nothing; none by default
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: sklearn.metrics.brier_score_loss.)__"},
    {"multilabel_margin_loss", "", "losskit", 45, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 3, 15, multilabel_margin_loss_parameters, 12, multilabel_margin_loss_roles,
     R"__((input, target, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Hinge of the margins between all labels of a row and all other classes, summed.

    (1 / C) sum over labels j, sum over classes i that are no label, of max(0, 1 - x_j + x_i)

A label that is listed twice counts twice. What follows the first -1 is range-checked too. Inactive
at the kink. A NaN makes the loss NaN and has the gradient 0. No labels, or nothing but labels: 0.

Args:
    input: scores x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
    target: labels, the input's shape: each row lists classes in [0, C) and ends at the first -1; an
        integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: torch.nn.functional.multilabel_margin_loss.)__"},
    {"multilabel_margin_loss", "", "losskit.value_and_grad", 45, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 3, 18, multilabel_margin_loss_and_grad_parameters, 12, multilabel_margin_loss_roles,
     R"__((input, target, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.multilabel_margin_loss, in one pass.

    each pair with 1 - x_j + x_i > 0 adds 1 / C to d/dx_i and -1 / C to d/dx_j

A label that is listed twice counts twice. What follows the first -1 is range-checked too. Inactive
at the kink. A NaN makes the loss NaN and has the gradient 0. No labels, or nothing but labels: 0.

Args:
    input: scores x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
    target: labels, the input's shape: each row lists classes in [0, C) and ends at the first -1; an
        integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: torch.nn.functional.multilabel_margin_loss.)__"},
    {"zero_one_loss", "", "losskit", 46, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 15, zero_one_loss_parameters, 11, zero_one_loss_roles,
     R"__((input, target, sample_weight=None, reduction='mean', *, mask=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Share of rows that are not predicted exactly.

    w [some label of the row differs]

NaN equals nothing. Weights that sum to 0 have no mean: an error.

Args:
    input: predicted labels, shape (N), or (N, L): rows of L labels; a float, an integer or bool
    target: true labels, the input's shape; any numbers, compared as integers where both are; a
        float, an integer or bool
    sample_weight: weight w of each row, may be negative, the input's shape without the axis of its
        classes, rows or boxes; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: sklearn.metrics.zero_one_loss.)__"},
    {"label_ranking_loss", "", "losskit", 47, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 15, label_ranking_loss_parameters, 11, label_ranking_loss_roles,
     R"__((input, target, sample_weight=None, reduction='mean', *, mask=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Share of pairs of a relevant and another label that are ranked wrongly.

    w #{(j relevant, k not): s_j <= s_k} / (#relevant #not)

Ties are errors. A row without relevant labels, or of nothing else, has loss 0 and counts in the
mean. Sorts where that is faster, so L may be large. Weights that sum to 0 have no mean: an error.

Args:
    input: scores s, finite, shape (L), (N, L) or (N, L, d1, ..., dk); float32, float64, float16 or
        bfloat16
    target: 1 for relevant labels, 0 for the others, the input's shape; a float, an integer or bool
    sample_weight: weight w of each row, may be negative, the input's shape without the axis of its
        classes, rows or boxes; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the sum of the weights; without them,
        the number of loss elements (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: sklearn.metrics.label_ranking_loss.)__"},
    {"dice_loss", "", "losskit", 50, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 13, 25, dice_loss_parameters, 14, dice_loss_roles,
     R"__((input, target, include_background=True, activation='none', squared_pred=False, jaccard=False, reduction='mean', smooth_nr=1e-05, smooth_dr=1e-05, batch=False, weight=None, soft_label=False, ignore_index=-100, *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Soft dice of each class of a segmentation.

    w_c (1 - (2 T + r) / (P + G + s))
    T = sum p t, P = sum p, G = sum t over the positions of a sample

The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1,
..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold.
Weights do not enter the divisor, and a single class has none. Prediction and target both empty: 1 -
r / s.

Args:
    input: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
        bfloat16
    target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
        axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
        shape; a float, an integer or bool
    include_background: whether class 0 has a loss; a softmax runs over it in any case (default
        True)
    activation: what makes probabilities p of the input; a softmax over one class is left out; none
        or sigmoid or softmax (default 'none')
    squared_pred: P = sum p^2, G = sum t^2 (default False)
    jaccard: jaccard_loss instead: the denominator is 2 (P + G - T) + s (default False)
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
    smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
    batch: sum over the samples too, before the ratio: one loss for all of them (default False)
    weight: weight w of each class, shape (C), or (C - 1) without the background; float32, float64,
        float16 or bfloat16
    soft_label: T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G =
        sum |t| (default False)
    ignore_index: positions with this label contribute nothing; must be negative without a label map
        (default -100)
    mask: positions that count: where it is 0, a position contributes nothing; the input's shape
        without its class axis; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: monai.losses.DiceLoss.)__"},
    {"dice_loss", "", "losskit.value_and_grad", 50, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 13, 28, dice_loss_and_grad_parameters, 14, dice_loss_roles,
     R"__((input, target, include_background=True, activation='none', squared_pred=False, jaccard=False, reduction='mean', smooth_nr=1e-05, smooth_dr=1e-05, batch=False, weight=None, soft_label=False, ignore_index=-100, *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.dice_loss, in one pass.

    d/dp = w_c ((2 T + r) / (P + G + s)^2 - 2 t / (P + G + s)), then through the activation

The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1,
..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold.
Weights do not enter the divisor, and a single class has none. Prediction and target both empty: 1 -
r / s.

Args:
    input: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
        bfloat16
    target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
        axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
        shape; a float, an integer or bool
    include_background: whether class 0 has a loss; a softmax runs over it in any case (default
        True)
    activation: what makes probabilities p of the input; a softmax over one class is left out; none
        or sigmoid or softmax (default 'none')
    squared_pred: P = sum p^2, G = sum t^2 (default False)
    jaccard: jaccard_loss instead: the denominator is 2 (P + G - T) + s (default False)
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
    smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
    batch: sum over the samples too, before the ratio: one loss for all of them (default False)
    weight: weight w of each class, shape (C), or (C - 1) without the background; float32, float64,
        float16 or bfloat16
    soft_label: T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G =
        sum |t| (default False)
    ignore_index: positions with this label contribute nothing; must be negative without a label map
        (default -100)
    mask: positions that count: where it is 0, a position contributes nothing; the input's shape
        without its class axis; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: monai.losses.DiceLoss.)__"},
    {"jaccard_loss", "", "losskit", 51, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 12, 24, jaccard_loss_parameters, 14, jaccard_loss_roles,
     R"__((input, target, include_background=True, activation='none', squared_pred=False, reduction='mean', smooth_nr=1e-05, smooth_dr=1e-05, batch=False, weight=None, soft_label=False, ignore_index=-100, *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Soft intersection over union of each class of a segmentation.

    w_c (1 - (2 T + r) / (2 (P + G - T) + s))
    T = sum p t, P = sum p, G = sum t over the positions of a sample

The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1,
..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold.
Numerator and denominator are twice those of the ratio, so smoothing acts half as strongly. Weights
do not enter the divisor, and a single class has none. Prediction and target both empty: 1 - r / s.

Args:
    input: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
        bfloat16
    target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
        axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
        shape; a float, an integer or bool
    include_background: whether class 0 has a loss; a softmax runs over it in any case (default
        True)
    activation: what makes probabilities p of the input; a softmax over one class is left out; none
        or sigmoid or softmax (default 'none')
    squared_pred: P = sum p^2, G = sum t^2 (default False)
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
    smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
    batch: sum over the samples too, before the ratio: one loss for all of them (default False)
    weight: weight w of each class, shape (C), or (C - 1) without the background; float32, float64,
        float16 or bfloat16
    soft_label: T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G =
        sum |t| (default False)
    ignore_index: positions with this label contribute nothing; must be negative without a label map
        (default -100)
    mask: positions that count: where it is 0, a position contributes nothing; the input's shape
        without its class axis; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: monai.losses.DiceLoss(jaccard=True).)__"},
    {"jaccard_loss", "", "losskit.value_and_grad", 51, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 12, 27, jaccard_loss_and_grad_parameters, 14, jaccard_loss_roles,
     R"__((input, target, include_background=True, activation='none', squared_pred=False, reduction='mean', smooth_nr=1e-05, smooth_dr=1e-05, batch=False, weight=None, soft_label=False, ignore_index=-100, *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.jaccard_loss, in one pass.

    with N and D the ratio's numerator and denominator, d/dp = 2 w_c (N (1 - t) / D^2 - t / D), then through the activation

The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1,
..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold.
Numerator and denominator are twice those of the ratio, so smoothing acts half as strongly. Weights
do not enter the divisor, and a single class has none. Prediction and target both empty: 1 - r / s.

Args:
    input: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
        bfloat16
    target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
        axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
        shape; a float, an integer or bool
    include_background: whether class 0 has a loss; a softmax runs over it in any case (default
        True)
    activation: what makes probabilities p of the input; a softmax over one class is left out; none
        or sigmoid or softmax (default 'none')
    squared_pred: P = sum p^2, G = sum t^2 (default False)
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
    smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
    batch: sum over the samples too, before the ratio: one loss for all of them (default False)
    weight: weight w of each class, shape (C), or (C - 1) without the background; float32, float64,
        float16 or bfloat16
    soft_label: T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G =
        sum |t| (default False)
    ignore_index: positions with this label contribute nothing; must be negative without a label map
        (default -100)
    mask: positions that count: where it is 0, a position contributes nothing; the input's shape
        without its class axis; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: monai.losses.DiceLoss(jaccard=True).)__"},
    {"tversky_loss", "", "losskit", 52, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 12, 24, tversky_loss_parameters, 13, tversky_loss_roles,
     R"__((input, target, include_background=True, activation='none', alpha=0.5, beta=0.5, reduction='mean', smooth_nr=1e-05, smooth_dr=1e-05, batch=False, soft_label=False, ignore_index=-100, *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Dice that weighs false positives and false negatives apart.

    1 - (T + r) / (T + alpha (P - T) + beta (G - T) + s)
    T = sum p t, P = sum p, G = sum t over the positions of a sample

The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1,
..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. The
overlap is not doubled: alpha = beta = 0.5 is dice_loss with half its smoothing. Papers differ in
which of alpha and beta stands for what.

Args:
    input: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
        bfloat16
    target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
        axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
        shape; a float, an integer or bool
    include_background: whether class 0 has a loss; a softmax runs over it in any case (default
        True)
    activation: what makes probabilities p of the input; a softmax over one class is left out; none
        or sigmoid or softmax (default 'none')
    alpha: weight of the false positives P - T; [0, 1e+30] (default 0.5)
    beta: weight of the false negatives G - T; [0, 1e+30] (default 0.5)
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
    smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
    batch: sum over the samples too, before the ratio: one loss for all of them (default False)
    soft_label: T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G =
        sum |t| (default False)
    ignore_index: positions with this label contribute nothing; must be negative without a label map
        (default -100)
    mask: positions that count: where it is 0, a position contributes nothing; the input's shape
        without its class axis; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: monai.losses.TverskyLoss.)__"},
    {"tversky_loss", "", "losskit.value_and_grad", 52, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 12, 27, tversky_loss_and_grad_parameters, 13, tversky_loss_roles,
     R"__((input, target, include_background=True, activation='none', alpha=0.5, beta=0.5, reduction='mean', smooth_nr=1e-05, smooth_dr=1e-05, batch=False, soft_label=False, ignore_index=-100, *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.tversky_loss, in one pass.

    with N and D the ratio's numerator and denominator, d/dp = N (t + alpha (1 - t) - beta t) / D^2 - t / D, then through the activation

The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1,
..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. The
overlap is not doubled: alpha = beta = 0.5 is dice_loss with half its smoothing. Papers differ in
which of alpha and beta stands for what.

Args:
    input: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
        bfloat16
    target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
        axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
        shape; a float, an integer or bool
    include_background: whether class 0 has a loss; a softmax runs over it in any case (default
        True)
    activation: what makes probabilities p of the input; a softmax over one class is left out; none
        or sigmoid or softmax (default 'none')
    alpha: weight of the false positives P - T; [0, 1e+30] (default 0.5)
    beta: weight of the false negatives G - T; [0, 1e+30] (default 0.5)
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
    smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
    batch: sum over the samples too, before the ratio: one loss for all of them (default False)
    soft_label: T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G =
        sum |t| (default False)
    ignore_index: positions with this label contribute nothing; must be negative without a label map
        (default -100)
    mask: positions that count: where it is 0, a position contributes nothing; the input's shape
        without its class axis; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: monai.losses.TverskyLoss.)__"},
    {"focal_tversky_loss", "", "losskit", 53, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 13, 25, focal_tversky_loss_parameters, 13, focal_tversky_loss_roles,
     R"__((input, target, include_background=True, activation='none', alpha=0.5, beta=0.5, gamma=0.75, reduction='mean', smooth_nr=1e-05, smooth_dr=1e-05, batch=False, soft_label=False, ignore_index=-100, *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Tversky loss with a power that brings out hard classes.

    l^gamma, l = max(0, 1 - (T + r) / (T + alpha (P - T) + beta (G - T) + s)) the tversky_loss of a class

The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1,
..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. The
paper's exponent is 1 / gamma with gamma = 4 / 3, which is 0.75 here.

Args:
    input: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
        bfloat16
    target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
        axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
        shape; a float, an integer or bool
    include_background: whether class 0 has a loss; a softmax runs over it in any case (default
        True)
    activation: what makes probabilities p of the input; a softmax over one class is left out; none
        or sigmoid or softmax (default 'none')
    alpha: weight of the false positives P - T; [0, 1e+30] (default 0.5)
    beta: weight of the false negatives G - T; [0, 1e+30] (default 0.5)
    gamma: power of each class's loss; (0, 1e+30] (default 0.75)
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
    smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
    batch: sum over the samples too, before the ratio: one loss for all of them (default False)
    soft_label: T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G =
        sum |t| (default False)
    ignore_index: positions with this label contribute nothing; must be negative without a label map
        (default -100)
    mask: positions that count: where it is 0, a position contributes nothing; the input's shape
        without its class axis; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: the focal Tversky loss of Abraham and Khan, on monai.losses.TverskyLoss.)__"},
    {"focal_tversky_loss", "", "losskit.value_and_grad", 53, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 13, 28, focal_tversky_loss_and_grad_parameters, 13, focal_tversky_loss_roles,
     R"__((input, target, include_background=True, activation='none', alpha=0.5, beta=0.5, gamma=0.75, reduction='mean', smooth_nr=1e-05, smooth_dr=1e-05, batch=False, soft_label=False, ignore_index=-100, *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.focal_tversky_loss, in one pass.

    gamma l^(gamma - 1) times the gradient of l
    0 where l is 0

The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1,
..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. The
paper's exponent is 1 / gamma with gamma = 4 / 3, which is 0.75 here.

Args:
    input: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
        bfloat16
    target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
        axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
        shape; a float, an integer or bool
    include_background: whether class 0 has a loss; a softmax runs over it in any case (default
        True)
    activation: what makes probabilities p of the input; a softmax over one class is left out; none
        or sigmoid or softmax (default 'none')
    alpha: weight of the false positives P - T; [0, 1e+30] (default 0.5)
    beta: weight of the false negatives G - T; [0, 1e+30] (default 0.5)
    gamma: power of each class's loss; (0, 1e+30] (default 0.75)
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
    smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
    batch: sum over the samples too, before the ratio: one loss for all of them (default False)
    soft_label: T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G =
        sum |t| (default False)
    ignore_index: positions with this label contribute nothing; must be negative without a label map
        (default -100)
    mask: positions that count: where it is 0, a position contributes nothing; the input's shape
        without its class axis; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: the focal Tversky loss of Abraham and Khan, on monai.losses.TverskyLoss.)__"},
    {"generalized_dice_loss", "", "losskit", 54, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 11, 23, generalized_dice_loss_parameters, 13, generalized_dice_loss_roles,
     R"__((input, target, include_background=True, activation='none', w_type='square', reduction='mean', smooth_nr=1e-05, smooth_dr=1e-05, batch=False, soft_label=False, ignore_index=-100, *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Soft dice over all classes, weighed by how rare each one is.

    1 - (2 sum_c w_c T_c + r) / (sum_c w_c (P_c + G_c) + s)
    T = sum p t, P = sum p, G = sum t over the positions of a sample

The loss elements are (N), or one with batch; the mean divides by their number. Sums run over d1,
..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. A
class without any target has the largest weight of the sample's other classes; if none has any, w is
0.

Args:
    input: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
        bfloat16
    target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
        axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
        shape; a float, an integer or bool
    include_background: whether class 0 has a loss; a softmax runs over it in any case (default
        True)
    activation: what makes probabilities p of the input; a softmax over one class is left out; none
        or sigmoid or softmax (default 'none')
    w_type: weight w of a class: 1 / G^2, 1 / G or 1; square or simple or uniform (default 'square')
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
    smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
    batch: sum over the samples too, before the ratio: one loss for all of them (default False)
    soft_label: T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G =
        sum |t| (default False)
    ignore_index: positions with this label contribute nothing; must be negative without a label map
        (default -100)
    mask: positions that count: where it is 0, a position contributes nothing; the input's shape
        without its class axis; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: monai.losses.GeneralizedDiceLoss.)__"},
    {"generalized_dice_loss", "", "losskit.value_and_grad", 54, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 11, 26, generalized_dice_loss_and_grad_parameters, 13, generalized_dice_loss_roles,
     R"__((input, target, include_background=True, activation='none', w_type='square', reduction='mean', smooth_nr=1e-05, smooth_dr=1e-05, batch=False, soft_label=False, ignore_index=-100, *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.generalized_dice_loss, in one pass.

    with N and D the ratio's numerator and denominator, d/dp_c = w_c (N / D^2 - 2 t / D), then through the activation
    w is constant

The loss elements are (N), or one with batch; the mean divides by their number. Sums run over d1,
..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. A
class without any target has the largest weight of the sample's other classes; if none has any, w is
0.

Args:
    input: predictions x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or
        bfloat16
    target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
        axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
        shape; a float, an integer or bool
    include_background: whether class 0 has a loss; a softmax runs over it in any case (default
        True)
    activation: what makes probabilities p of the input; a softmax over one class is left out; none
        or sigmoid or softmax (default 'none')
    w_type: weight w of a class: 1 / G^2, 1 / G or 1; square or simple or uniform (default 'square')
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
    smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
    batch: sum over the samples too, before the ratio: one loss for all of them (default False)
    soft_label: T = sum (|p| + |t| - |p - t|) / 2, which is least for p = t, with P = sum |p|, G =
        sum |t| (default False)
    ignore_index: positions with this label contribute nothing; must be negative without a label map
        (default -100)
    mask: positions that count: where it is 0, a position contributes nothing; the input's shape
        without its class axis; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: monai.losses.GeneralizedDiceLoss.)__"},
    {"dice_ce_loss", "", "losskit", 55, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 14, 27, dice_ce_loss_parameters, 14, dice_ce_loss_roles,
     R"__((input, target, include_background=True, activation='none', squared_pred=False, jaccard=False, reduction='mean', smooth_nr=1e-05, smooth_dr=1e-05, batch=False, weight=None, lambda_dice=1.0, lambda_ce=1.0, label_smoothing=0.0, *, mask=None, sample_weight=None, ignore_index=-100, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Dice loss plus cross entropy of a segmentation.

    lambda_dice w_c dice_c + lambda_ce k H
    dice_c the dice_loss of a class, H the sum of cross_entropy(x, t) over the positions of a sample
    k = N / (sum of w_y) for mean, else 1 / C, C counting the classes with a dice loss

The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1,
..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. So
the mean is lambda_dice mean(dice) + lambda_ce mean(cross entropy), and the sum that of both sums.
Activation and background concern the dice loss: the cross entropy is that of a softmax over all
classes, and with a single class a binary cross entropy whose positive term has the weight. Its mean
divides by the weights of the targets that count, with values as targets by the number of positions;
of no positions it is 0. With batch N = 1.

Args:
    input: logits x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
    target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
        axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
        shape; a float, an integer or bool
    include_background: whether class 0 has a loss; a softmax runs over it in any case (default
        True)
    activation: what makes probabilities p of the input; a softmax over one class is left out; none
        or sigmoid or softmax (default 'none')
    squared_pred: P = sum p^2, G = sum t^2 (default False)
    jaccard: jaccard_loss in dice_loss's place (default False)
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
    smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
    batch: sum over the samples too, before the ratio: one loss for all of them (default False)
    weight: weight w of each class, shape (C); float32, float64, float16 or bfloat16
    lambda_dice: factor of the dice loss; 0 leaves it out; [0, 1e+30] (default 1.0)
    lambda_ce: factor of the cross entropy; 0 leaves it out; [0, 1e+30] (default 1.0)
    label_smoothing: share e of the cross entropy's target mass spread evenly over all classes; not
        with a single class; [0, 1] (default 0.0)
    mask: positions that count: where it is 0, a position contributes nothing; the input's shape
        without its class axis; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    ignore_index: positions with this label contribute nothing; must be negative without a label map
        (default -100)
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: monai.losses.DiceCELoss.)__"},
    {"dice_ce_loss", "", "losskit.value_and_grad", 55, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 14, 30, dice_ce_loss_and_grad_parameters, 14, dice_ce_loss_roles,
     R"__((input, target, include_background=True, activation='none', squared_pred=False, jaccard=False, reduction='mean', smooth_nr=1e-05, smooth_dr=1e-05, batch=False, weight=None, lambda_dice=1.0, lambda_ce=1.0, label_smoothing=0.0, *, mask=None, sample_weight=None, ignore_index=-100, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.dice_ce_loss, in one pass.

    lambda_dice times that of dice_loss plus lambda_ce times that of cross_entropy

The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1,
..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. So
the mean is lambda_dice mean(dice) + lambda_ce mean(cross entropy), and the sum that of both sums.
Activation and background concern the dice loss: the cross entropy is that of a softmax over all
classes, and with a single class a binary cross entropy whose positive term has the weight. Its mean
divides by the weights of the targets that count, with values as targets by the number of positions;
of no positions it is 0. With batch N = 1.

Args:
    input: logits x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
    target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
        axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
        shape; a float, an integer or bool
    include_background: whether class 0 has a loss; a softmax runs over it in any case (default
        True)
    activation: what makes probabilities p of the input; a softmax over one class is left out; none
        or sigmoid or softmax (default 'none')
    squared_pred: P = sum p^2, G = sum t^2 (default False)
    jaccard: jaccard_loss in dice_loss's place (default False)
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
    smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
    batch: sum over the samples too, before the ratio: one loss for all of them (default False)
    weight: weight w of each class, shape (C); float32, float64, float16 or bfloat16
    lambda_dice: factor of the dice loss; 0 leaves it out; [0, 1e+30] (default 1.0)
    lambda_ce: factor of the cross entropy; 0 leaves it out; [0, 1e+30] (default 1.0)
    label_smoothing: share e of the cross entropy's target mass spread evenly over all classes; not
        with a single class; [0, 1] (default 0.0)
    mask: positions that count: where it is 0, a position contributes nothing; the input's shape
        without its class axis; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    ignore_index: positions with this label contribute nothing; must be negative without a label map
        (default -100)
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: monai.losses.DiceCELoss.)__"},
    {"dice_focal_loss", "", "losskit", 56, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 15, 28, dice_focal_loss_parameters, 14, dice_focal_loss_roles,
     R"__((input, target, include_background=True, activation='none', squared_pred=False, jaccard=False, reduction='mean', smooth_nr=1e-05, smooth_dr=1e-05, batch=False, gamma=2.0, weight=None, lambda_dice=1.0, lambda_focal=1.0, alpha=-1.0, *, mask=None, sample_weight=None, ignore_index=-100, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Dice loss plus sigmoid focal loss of a segmentation.

    w_c (lambda_dice dice_c + lambda_focal k F_c)
    dice_c the dice_loss of a class, F_c the sum over the positions of a sample of a m^gamma ce, m = sigmoid((1 - 2 t) x), a = alpha t + (1 - alpha) (1 - t), ce the binary cross entropy of x and t
    k = N / (number of positions) for mean, else 1 / (number of positions of the sample)

The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1,
..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. So
the mean is lambda_dice mean(dice) + lambda_focal mean(focal). The activation concerns the dice
loss: the focal loss is that of a sigmoid, of the classes that have a dice loss. A single class has
no weight in the dice loss. Positions are those that count; of none, the focal loss is 0. With batch
N = 1 for mean, and else the number of samples in the 1's place.

Args:
    input: logits x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
    target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
        axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
        shape; a float, an integer or bool
    include_background: whether class 0 has a loss; a softmax runs over it in any case (default
        True)
    activation: what makes probabilities p of the input; a softmax over one class is left out; none
        or sigmoid or softmax (default 'none')
    squared_pred: P = sum p^2, G = sum t^2 (default False)
    jaccard: jaccard_loss in dice_loss's place (default False)
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
    smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
    batch: sum over the samples too, before the ratio: one loss for all of them (default False)
    gamma: how strongly easy positions are weighed down; [0, 1e+30] (default 2.0)
    weight: weight w of each class, shape (C), or (C - 1) without the background; float32, float64,
        float16 or bfloat16
    lambda_dice: factor of the dice loss; 0 leaves it out; [0, 1e+30] (default 1.0)
    lambda_focal: factor of the focal loss; 0 leaves it out; [0, 1e+30] (default 1.0)
    alpha: share of positives in the focal loss's balance; -1: no balancing; [0, 1] or -1 (default
        -1.0)
    mask: positions that count: where it is 0, a position contributes nothing; the input's shape
        without its class axis; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    ignore_index: positions with this label contribute nothing; must be negative without a label map
        (default -100)
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: monai.losses.DiceFocalLoss.)__"},
    {"dice_focal_loss", "", "losskit.value_and_grad", 56, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 15, 31, dice_focal_loss_and_grad_parameters, 14, dice_focal_loss_roles,
     R"__((input, target, include_background=True, activation='none', squared_pred=False, jaccard=False, reduction='mean', smooth_nr=1e-05, smooth_dr=1e-05, batch=False, gamma=2.0, weight=None, lambda_dice=1.0, lambda_focal=1.0, alpha=-1.0, *, mask=None, sample_weight=None, ignore_index=-100, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.dice_focal_loss, in one pass.

    lambda_dice times that of dice_loss plus w_c lambda_focal k a m^gamma (p - t - gamma (2 t - 1) (1 - m) ce), p = sigmoid(x)

The loss elements are (N, C), or (C) with batch; the mean divides by their number. Sums run over d1,
..., dk. Positions that are ignored or masked have a gradient of exactly 0 whatever they hold. So
the mean is lambda_dice mean(dice) + lambda_focal mean(focal). The activation concerns the dice
loss: the focal loss is that of a sigmoid, of the classes that have a dice loss. A single class has
no weight in the dice loss. Positions are those that count; of none, the focal loss is 0. With batch
N = 1 for mean, and else the number of samples in the 1's place.

Args:
    input: logits x, shape (C), (N, C) or (N, C, d1, ..., dk); float32, float64, float16 or bfloat16
    target: label map: class indices in [0, C) or ignore_index, the input's shape without its class
        axis; an integer or bool; or, with the input's shape, target t, one-hot or soft, the input's
        shape; a float, an integer or bool
    include_background: whether class 0 has a loss; a softmax runs over it in any case (default
        True)
    activation: what makes probabilities p of the input; a softmax over one class is left out; none
        or sigmoid or softmax (default 'none')
    squared_pred: P = sum p^2, G = sum t^2 (default False)
    jaccard: jaccard_loss in dice_loss's place (default False)
    reduction: 'none', 'mean' or 'sum' (default 'mean')
    smooth_nr: added to the numerator, r; [0, 1e+30] (default 1e-05)
    smooth_dr: added to the denominator, s; [0, 1e+30] (default 1e-05)
    batch: sum over the samples too, before the ratio: one loss for all of them (default False)
    gamma: how strongly easy positions are weighed down; [0, 1e+30] (default 2.0)
    weight: weight w of each class, shape (C), or (C - 1) without the background; float32, float64,
        float16 or bfloat16
    lambda_dice: factor of the dice loss; 0 leaves it out; [0, 1e+30] (default 1.0)
    lambda_focal: factor of the focal loss; 0 leaves it out; [0, 1e+30] (default 1.0)
    alpha: share of positives in the focal loss's balance; -1: no balancing; [0, 1] or -1 (default
        -1.0)
    mask: positions that count: where it is 0, a position contributes nothing; the input's shape
        without its class axis; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    ignore_index: positions with this label contribute nothing; must be negative without a label map
        (default -100)
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: monai.losses.DiceFocalLoss.)__"},
    {"iou_loss", "", "losskit", 57, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 7, 19, iou_loss_parameters, 14, iou_loss_roles,
     R"__((input, target, weight=None, box_format='xyxy', eps=1e-06, mode='log', reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Intersection over union of two boxes.

    -log q, 1 - q or 1 - q^2, q = max(I / max(U, 1e-6), e), I the area of the intersection, U that of the union

Disjoint boxes: -log e, 1 - e or 1 - e^2, and no gradient. Identical boxes: 0. Where two coordinates
are equal, each has half of the gradient. A coordinate that is no finite number makes its box NaN.

Args:
    input: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
    target: true boxes, the input's shape; a float, an integer or bool
    weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
    box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
        'xyxy')
    eps: e: the IoU is at least this; [1e-12, 1000000000000] (default 1e-06)
    mode: what becomes of the IoU; log or linear or square (default 'log')
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
        there are none (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: mmdet.models.losses.iou_loss.)__"},
    {"iou_loss", "", "losskit.value_and_grad", 57, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 7, 22, iou_loss_and_grad_parameters, 14, iou_loss_roles,
     R"__((input, target, weight=None, box_format='xyxy', eps=1e-06, mode='log', reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.iou_loss, in one pass.

    -dq / q, -dq or -2 q dq
    dq = 0 for I / max(U, 1e-6) < e

Disjoint boxes: -log e, 1 - e or 1 - e^2, and no gradient. Identical boxes: 0. Where two coordinates
are equal, each has half of the gradient. A coordinate that is no finite number makes its box NaN.

Args:
    input: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
    target: true boxes, the input's shape; a float, an integer or bool
    weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
    box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
        'xyxy')
    eps: e: the IoU is at least this; [1e-12, 1000000000000] (default 1e-06)
    mode: what becomes of the IoU; log or linear or square (default 'log')
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
        there are none (default 'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: mmdet.models.losses.iou_loss.)__"},
    {"generalized_box_iou_loss", "giou_loss", "losskit", 58, LK_REDUCTION_NONE, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 18, generalized_box_iou_loss_parameters, 14, generalized_box_iou_loss_roles,
     R"__((boxes1, boxes2, reduction='none', eps=1e-07, *, weight=None, mask=None, sample_weight=None, box_format='xyxy', empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(1 - GIoU: intersection over union, and how much of the smallest enclosing box the two leave empty. Also called giou_loss.

    1 - I / (U + e) + (A - U) / (A + e), I, U and A the areas of intersection, union and enclosing box

Between 0 and 2. Boxes that touch have no gradient of I. Where two coordinates are equal, each has
half of the gradient. e biases tiny boxes. A coordinate that is no finite number makes its box NaN.

Args:
    boxes1: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
    boxes2: true boxes, the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
        there are none (default 'none')
    eps: e, added to the areas that are divided by; [1e-12, 1000000000000] (default 1e-07)
    weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
        'xyxy')
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torchvision.ops.generalized_box_iou_loss.)__"},
    {"generalized_box_iou_loss", "giou_loss", "losskit.value_and_grad", 58, LK_REDUCTION_NONE, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 21, generalized_box_iou_loss_and_grad_parameters, 14, generalized_box_iou_loss_roles,
     R"__((boxes1, boxes2, reduction='none', eps=1e-07, *, weight=None, mask=None, sample_weight=None, box_format='xyxy', empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.generalized_box_iou_loss, in one pass.

    -(dI (U + e) - I dU) / (U + e)^2 - dU / (A + e) + (U + e) dA / (A + e)^2

Between 0 and 2. Boxes that touch have no gradient of I. Where two coordinates are equal, each has
half of the gradient. e biases tiny boxes. A coordinate that is no finite number makes its box NaN.

Args:
    boxes1: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
    boxes2: true boxes, the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
        there are none (default 'none')
    eps: e, added to the areas that are divided by; [1e-12, 1000000000000] (default 1e-07)
    weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
        'xyxy')
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_boxes1') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torchvision.ops.generalized_box_iou_loss.)__"},
    {"distance_box_iou_loss", "diou_loss", "losskit", 59, LK_REDUCTION_NONE, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 18, distance_box_iou_loss_parameters, 14, distance_box_iou_loss_roles,
     R"__((boxes1, boxes2, reduction='none', eps=1e-07, *, weight=None, mask=None, sample_weight=None, box_format='xyxy', empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(1 - DIoU: intersection over union, and the distance of the centres. Also called diou_loss.

    1 - I / (U + e) + r^2 / (c^2 + e), r the distance of the centres, c the diagonal of the enclosing box

Boxes that touch have no gradient of I. Where two coordinates are equal, each has half of the
gradient. A coordinate that is no finite number makes its box NaN.

Args:
    boxes1: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
    boxes2: true boxes, the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
        there are none (default 'none')
    eps: e, added to what is divided by; [1e-12, 1000000000000] (default 1e-07)
    weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
        'xyxy')
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torchvision.ops.distance_box_iou_loss.)__"},
    {"distance_box_iou_loss", "diou_loss", "losskit.value_and_grad", 59, LK_REDUCTION_NONE, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 21, distance_box_iou_loss_and_grad_parameters, 14, distance_box_iou_loss_roles,
     R"__((boxes1, boxes2, reduction='none', eps=1e-07, *, weight=None, mask=None, sample_weight=None, box_format='xyxy', empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.distance_box_iou_loss, in one pass.

    -(dI (U + e) - I dU) / (U + e)^2 + (dr^2 - (r^2 / (c^2 + e)) dc^2) / (c^2 + e)

Boxes that touch have no gradient of I. Where two coordinates are equal, each has half of the
gradient. A coordinate that is no finite number makes its box NaN.

Args:
    boxes1: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
    boxes2: true boxes, the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
        there are none (default 'none')
    eps: e, added to what is divided by; [1e-12, 1000000000000] (default 1e-07)
    weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
        'xyxy')
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_boxes1') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torchvision.ops.distance_box_iou_loss.)__"},
    {"complete_box_iou_loss", "ciou_loss", "losskit", 60, LK_REDUCTION_NONE, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 18, complete_box_iou_loss_parameters, 14, complete_box_iou_loss_roles,
     R"__((boxes1, boxes2, reduction='none', eps=1e-07, *, weight=None, mask=None, sample_weight=None, box_format='xyxy', empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(1 - CIoU: intersection over union, the distance of the centres and the difference of the aspect ratios. Also called ciou_loss.

    1 - I / (U + 1e-7) + r^2 / (c^2 + 1e-7) + a v
    v = (4 / pi^2) (atan(tw / th) - atan(w / h))^2
    a = v / (1 - IoU + v + e)
    r the distance of the centres, c the diagonal of the enclosing box

A box without height has the angle pi / 2, a point 0 and no gradient of it. Boxes that touch have no
gradient of I. Where two coordinates are equal, each has half of the gradient. A coordinate that is
no finite number makes its box NaN.

Args:
    boxes1: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
    boxes2: true boxes, the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
        there are none (default 'none')
    eps: e, which keeps the factor a finite; [1e-12, 1000000000000] (default 1e-07)
    weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
        'xyxy')
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torchvision.ops.complete_box_iou_loss.)__"},
    {"complete_box_iou_loss", "ciou_loss", "losskit.value_and_grad", 60, LK_REDUCTION_NONE, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 4, 21, complete_box_iou_loss_and_grad_parameters, 14, complete_box_iou_loss_roles,
     R"__((boxes1, boxes2, reduction='none', eps=1e-07, *, weight=None, mask=None, sample_weight=None, box_format='xyxy', empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.complete_box_iou_loss, in one pass.

    that of distance_box_iou_loss, with 1e-7, and a dv: a counts as constant
    dv/dw = -(8 / pi^2) D h / (w^2 + h^2), dv/dh = (8 / pi^2) D w / (w^2 + h^2), D the difference in v

A box without height has the angle pi / 2, a point 0 and no gradient of it. Boxes that touch have no
gradient of I. Where two coordinates are equal, each has half of the gradient. A coordinate that is
no finite number makes its box NaN. The gradient treats a factor of the loss as constant, as in the
reference.

Args:
    boxes1: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
    boxes2: true boxes, the input's shape; a float, an integer or bool
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
        there are none (default 'none')
    eps: e, which keeps the factor a finite; [1e-12, 1000000000000] (default 1e-07)
    weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
        'xyxy')
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_boxes1') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torchvision.ops.complete_box_iou_loss.)__"},
    {"efficient_box_iou_loss", "eiou_loss", "losskit", 61, LK_REDUCTION_NONE, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 6, 18, efficient_box_iou_loss_parameters, 14, efficient_box_iou_loss_roles,
     R"__((input, target, weight=None, box_format='xyxy', eps=1e-07, reduction='none', *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(1 - EIoU: intersection over union, the distance of the centres and the differences of the sides. Also called eiou_loss.

    1 - I / (U + e) + r^2 / (c^2 + e) + (w - tw)^2 / (cw^2 + e) + (h - th)^2 / (ch^2 + e)
    r the distance of the centres, cw, ch and c the sides and the diagonal of the enclosing box

Boxes that touch have no gradient of I. Where two coordinates are equal, each has half of the
gradient. Not mmdetection's eiou_loss, which is another loss (Extended IoU). A coordinate that is no
finite number makes its box NaN.

Args:
    input: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
    target: true boxes, the input's shape; a float, an integer or bool
    weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
    box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
        'xyxy')
    eps: e, added to what is divided by; [1e-12, 1000000000000] (default 1e-07)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
        there are none (default 'none')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: Zhang et al., Focal and efficient IOU loss for accurate bounding box regression.)__"},
    {"efficient_box_iou_loss", "eiou_loss", "losskit.value_and_grad", 61, LK_REDUCTION_NONE, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 6, 21, efficient_box_iou_loss_and_grad_parameters, 14, efficient_box_iou_loss_roles,
     R"__((input, target, weight=None, box_format='xyxy', eps=1e-07, reduction='none', *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.efficient_box_iou_loss, in one pass.

    that of distance_box_iou_loss, and for the width (the height likewise) 2 (w - tw) dw / (cw^2 + e) - 2 (w - tw)^2 cw dcw / (cw^2 + e)^2

Boxes that touch have no gradient of I. Where two coordinates are equal, each has half of the
gradient. Not mmdetection's eiou_loss, which is another loss (Extended IoU). A coordinate that is no
finite number makes its box NaN.

Args:
    input: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
    target: true boxes, the input's shape; a float, an integer or bool
    weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
    box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
        'xyxy')
    eps: e, added to what is divided by; [1e-12, 1000000000000] (default 1e-07)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
        there are none (default 'none')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: Zhang et al., Focal and efficient IOU loss for accurate bounding box regression.)__"},
    {"focal_eiou_loss", "", "losskit", 62, LK_REDUCTION_NONE, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 9, 21, focal_eiou_loss_parameters, 14, focal_eiou_loss_roles,
     R"__((input, target, weight=None, box_format='xyxy', eps=1e-07, gamma=0.5, detach=True, normalize=False, reduction='none', *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(EIoU loss of well overlapping boxes before that of others.

    (I / (U + e))^g L, L the efficient_box_iou_loss

Disjoint boxes have neither loss nor gradient, unless g = 0. With normalize, the mean is the sum of
a IoU^g L over the sum of a IoU^g, a the product of weight and sample_weight, both over the pairs
that count; where that sum is 0, so are mean and gradients. loss_divisor is that sum, whatever the
reduction; a divisor that is given counts as a constant. Otherwise as efficient_box_iou_loss.

Args:
    input: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
    target: true boxes, the input's shape; a float, an integer or bool
    weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
    box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
        'xyxy')
    eps: e, added to what is divided by; [1e-12, 1000000000000] (default 1e-07)
    gamma: power g of the IoU; [0, 1000] (default 0.5)
    detach: whether the factor IoU^g counts as constant in the gradient (default True)
    normalize: whether mean divides by the sum of the factors IoU^g, as the article does, not by the
        number of pairs (default False)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
        there are none (default 'none')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: Zhang et al., Focal and efficient IOU loss for accurate bounding box regression.)__"},
    {"focal_eiou_loss", "", "losskit.value_and_grad", 62, LK_REDUCTION_NONE, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 9, 24, focal_eiou_loss_and_grad_parameters, 14, focal_eiou_loss_roles,
     R"__((input, target, weight=None, box_format='xyxy', eps=1e-07, gamma=0.5, detach=True, normalize=False, reduction='none', *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.focal_eiou_loss, in one pass.

    IoU^g dL
    without detach also L g IoU^(g-1) dIoU, 0 for IoU = 0
    if mean divides by the sum of the factors, (L - m) for L there, m the mean

Disjoint boxes have neither loss nor gradient, unless g = 0. With normalize, the mean is the sum of
a IoU^g L over the sum of a IoU^g, a the product of weight and sample_weight, both over the pairs
that count; where that sum is 0, so are mean and gradients. loss_divisor is that sum, whatever the
reduction; a divisor that is given counts as a constant. Otherwise as efficient_box_iou_loss. The
gradient treats a factor of the loss as constant, as in the reference.

Args:
    input: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
    target: true boxes, the input's shape; a float, an integer or bool
    weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
    box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
        'xyxy')
    eps: e, added to what is divided by; [1e-12, 1000000000000] (default 1e-07)
    gamma: power g of the IoU; [0, 1000] (default 0.5)
    detach: whether the factor IoU^g counts as constant in the gradient (default True)
    normalize: whether mean divides by the sum of the factors IoU^g, as the article does, not by the
        number of pairs (default False)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
        there are none (default 'none')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: Zhang et al., Focal and efficient IOU loss for accurate bounding box regression.)__"},
    {"siou_loss", "", "losskit", 63, LK_REDUCTION_NONE, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 7, 19, siou_loss_parameters, 14, siou_loss_roles,
     R"__((input, target, weight=None, box_format='xyxy', eps=1e-07, theta=4.0, reduction='none', *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(1 - IoU with costs of angle, distance and shape.

    1 - I / (U + e) + (D + S) / 2
    D = sum over x, y of 1 - exp(-(2 - a) (d / c)^2), d the distance of the centres and c the enclosing box's side along it
    a = 2 |dx| |dy| / (dx^2 + dy^2)
    S = sum over w, h of (1 - exp(-|w - tw| / max(w, tw)))^theta

Where the centres coincide a is 0, where c is 0 so is d / c. Equal sides cost nothing, nor does a
pair of sides of which none is above 0. Boxes that touch have a gradient of I. Where two coordinates
are equal, each has half of the gradient. A coordinate that is no finite number makes its box NaN.

Args:
    input: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
    target: true boxes, the input's shape; a float, an integer or bool
    weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
    box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
        'xyxy')
    eps: e, added to the union; [1e-12, 1000000000000] (default 1e-07)
    theta: power of the shape cost; [1, 1000] (default 4.0)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
        there are none (default 'none')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: Gevorgyan, SIoU loss; mmyolo's iou_mode siou, without its clamp and its added epsilons.)__"},
    {"siou_loss", "", "losskit.value_and_grad", 63, LK_REDUCTION_NONE, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 7, 22, siou_loss_and_grad_parameters, 14, siou_loss_roles,
     R"__((input, target, weight=None, box_format='xyxy', eps=1e-07, theta=4.0, reduction='none', *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.siou_loss, in one pass.

    that of the formula, with sign(0) = 0 for distances and for differences of sides

Where the centres coincide a is 0, where c is 0 so is d / c. Equal sides cost nothing, nor does a
pair of sides of which none is above 0. Boxes that touch have a gradient of I. Where two coordinates
are equal, each has half of the gradient. A coordinate that is no finite number makes its box NaN.

Args:
    input: predicted boxes, shape (..., 4); float32, float64, float16 or bfloat16
    target: true boxes, the input's shape; a float, an integer or bool
    weight: factor of each box's loss, shape (...); float32, float64, float16 or bfloat16
    box_format: corners (x1, y1, x2, y2), or centre and size (cx, cy, w, h); xyxy or cxcywh (default
        'xyxy')
    eps: e, added to the union; [1e-12, 1000000000000] (default 1e-07)
    theta: power of the shape cost; [1, 1000] (default 4.0)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements, and is 0 if
        there are none (default 'none')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: Gevorgyan, SIoU loss; mmyolo's iou_mode siou, without its clamp and its added epsilons.)__"},
    {"cosine_embedding_loss", "", "losskit", 64, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 5, 17, cosine_embedding_loss_parameters, 14, cosine_embedding_loss_roles,
     R"__((input1, input2, target, margin=0.0, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(One minus the cosine of similar vectors, the cosine above a margin of others.

    1 - c for t = 1
    max(0, c - m) for t = -1
    c = a.b / sqrt((|a|^2 + 1e-12) (|b|^2 + 1e-12))

Active at the kink. Any other target makes the loss 0. c lies in [-1, 1]; no norm is too large or
too small for it. Vectors without elements have c = 0. A NaN makes the loss NaN.

Args:
    input1: vectors a, shape (..., D); float32, float64, float16 or bfloat16
    input2: vectors b, the input's shape; float32, float64, float16 or bfloat16
    target: 1 for vectors that belong together, -1 for others, shape (...); a float, an integer or
        bool
    margin: margin m (default 0.0)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.cosine_embedding_loss.)__"},
    {"cosine_embedding_loss", "", "losskit.value_and_grad", 64, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 5, 20, cosine_embedding_loss_and_grad_parameters, 14, cosine_embedding_loss_roles,
     R"__((input1, input2, target, margin=0.0, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.cosine_embedding_loss, in one pass.

    dc/da = b / sqrt((|a|^2 + 1e-12) (|b|^2 + 1e-12)) - c a / (|a|^2 + 1e-12), dc/db likewise
    -dc for t = 1, dc [c >= m] for t = -1

Active at the kink. Any other target makes the loss 0. c lies in [-1, 1]; no norm is too large or
too small for it. Vectors without elements have c = 0. A NaN makes the loss NaN.

Args:
    input1: vectors a, shape (..., D); float32, float64, float16 or bfloat16
    input2: vectors b, the input's shape; float32, float64, float16 or bfloat16
    target: 1 for vectors that belong together, -1 for others, shape (...); a float, an integer or
        bool
    margin: margin m (default 0.0)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input1') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.cosine_embedding_loss.)__"},
    {"triplet_margin_loss", "", "losskit", 65, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 8, 20, triplet_margin_loss_parameters, 15, triplet_margin_loss_roles,
     R"__((anchor, positive, negative, margin=1.0, p=2.0, eps=1e-06, swap=False, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(How much nearer the anchor is to the negative than to the positive, with a margin.

    max(0, m + d(a, positive) - n), n = d(a, negative), with swap min(d(a, negative), d(positive, negative))
    d(x, y) = |x - y + e|_p

Active at the kink. Equal distances share the gradient of a swap. d(x, x) = e D^(1/p). No distance
that the type holds overflows or vanishes on the way. A NaN makes the loss NaN and has the gradient
0. D = 0: m.

Args:
    anchor: anchors a, shape (..., D); float32, float64, float16 or bfloat16
    positive: vectors that belong to the anchors, the input's shape; float32, float64, float16 or
        bfloat16
    negative: vectors that do not, the input's shape; float32, float64, float16 or bfloat16
    margin: margin m; above 0 (default 1.0)
    p: order of the norm, infinity for the maximum; above 0 (default 2.0)
    eps: e, added to each component of a difference; at least 0 (default 1e-06)
    swap: whether the negative may be compared with the positive instead, where that is nearer
        (default False)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.triplet_margin_loss.)__"},
    {"triplet_margin_loss", "", "losskit.value_and_grad", 65, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 8, 23, triplet_margin_loss_and_grad_parameters, 15, triplet_margin_loss_roles,
     R"__((anchor, positive, negative, margin=1.0, p=2.0, eps=1e-06, swap=False, reduction='mean', *, mask=None, sample_weight=None, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.triplet_margin_loss, in one pass.

    of d by x, with v = x - y + e: sign(v) (|v| / d)^(p-1), 0 where v = 0
    p = 1: sign(v)
    p infinite: sign(v) / k at the k largest components
    0 where the hinge is inactive

Active at the kink. Equal distances share the gradient of a swap. d(x, x) = e D^(1/p). No distance
that the type holds overflows or vanishes on the way. A NaN makes the loss NaN and has the gradient
0. D = 0: m.

Args:
    anchor: anchors a, shape (..., D); float32, float64, float16 or bfloat16
    positive: vectors that belong to the anchors, the input's shape; float32, float64, float16 or
        bfloat16
    negative: vectors that do not, the input's shape; float32, float64, float16 or bfloat16
    margin: margin m; above 0 (default 1.0)
    p: order of the norm, infinity for the maximum; above 0 (default 2.0)
    eps: e, added to each component of a difference; at least 0 (default 1e-06)
    swap: whether the negative may be compared with the positive instead, where that is nearer
        (default False)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_anchor') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.

Source: torch.nn.functional.triplet_margin_loss.)__"},
    {"center_loss", "", "losskit", 66, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 3, 20, center_loss_parameters, 15, center_loss_roles,
     R"__((input, target, centers, *, mask=None, sample_weight=None, scale_by_half=True, alpha=0.5, ignore_index=None, empty_mean='nan', reduction='mean', divisor=None, centers_update=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Squared distance of features from the center of their class.

    h |x_i - c_(y_i)|^2

Each sample costs one distance, computed from the difference. Centers of classes that do not occur
have neither gradient nor update. The update is made of features and centers alone, whatever the
reduction.

Args:
    input: features x, shape (..., D); float32, float64, float16 or bfloat16
    target: class indices y in [0, C), shape (...); an integer or bool
    centers: center c of each class, shape (C, D); float32, float64, float16 or bfloat16
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    scale_by_half: whether the squared distance has the factor h = 1/2 (default True)
    alpha: rate of the centers' update (default 0.5)
    ignore_index: elements with this target contribute nothing; none by default
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    centers_update: array to be written: what the damped rule adds to the centers, -alpha sum over
        y_i = j of (c_j - x_i) / (1 + #{y_i = j})
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: Wen et al., A discriminative feature learning approach for deep face recognition; pytorch-center-loss with h = 1, without its clamp.)__"},
    {"center_loss", "", "losskit.value_and_grad", 66, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 3, 23, center_loss_and_grad_parameters, 15, center_loss_roles,
     R"__((input, target, centers, *, mask=None, sample_weight=None, scale_by_half=True, alpha=0.5, ignore_index=None, empty_mean='nan', reduction='mean', grad_loss=None, divisor=None, centers_update=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.center_loss, in one pass.

    d/dx_i = 2 h (x_i - c_(y_i))
    d/dc_j = 2 h sum over y_i = j of (c_j - x_i)

Each sample costs one distance, computed from the difference. Centers of classes that do not occur
have neither gradient nor update. The update is made of features and centers alone, whatever the
reduction.

Args:
    input: features x, shape (..., D); float32, float64, float16 or bfloat16
    target: class indices y in [0, C), shape (...); an integer or bool
    centers: center c of each class, shape (C, D); float32, float64, float16 or bfloat16
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    scale_by_half: whether the squared distance has the factor h = 1/2 (default True)
    alpha: rate of the centers' update (default 0.5)
    ignore_index: elements with this target contribute nothing; none by default
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    centers_update: array to be written: what the damped rule adds to the centers, -alpha sum over
        y_i = j of (c_j - x_i) / (1 + #{y_i = j})
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_input') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: Wen et al., A discriminative feature learning approach for deep face recognition; pytorch-center-loss with h = 1, without its clamp.)__"},
    {"ctc_loss", "connectionist_temporal_classification", "losskit", 67, LK_REDUCTION_MEAN, false, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 7, 20, ctc_loss_parameters, 14, ctc_loss_roles,
     R"__((log_probs, targets, input_lengths, target_lengths, blank=0, reduction='mean', zero_infinity=False, *, mask=None, sample_weight=None, from_logits=False, empty_mean='nan', divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, accumulate=False, check_first=False, threads=None))__",
     R"__(Connectionist temporal classification: negative log likelihood of a list of labels, over all its alignments. Also called connectionist_temporal_classification.

    -log sum over alignments a of prod_t exp(l_t(a_t)): an alignment is a class per frame which, without repetitions and then without blanks, is the list

The mean is over samples, of each loss divided by its number of labels (at least 1); loss_sum is the
sum of just those for mean, of the losses for the other reductions. No alignment (fewer frames than
labels and repetitions need, or probabilities of 0): loss infinite, gradient NaN within the sample's
length, or both 0 with zero_infinity. A class of probability 0 has gradient 0. From logits the loss
is never below 0.

Args:
    log_probs: log-probabilities l, or logits, of T frames, shape (T, C) or (T, N, C); float32,
        float64, float16 or bfloat16
    targets: labels in [0, C) other than blank, shape (N, S), or one axis with the lists of all
        samples one after the other; what follows a padded list is not read; an integer or bool
    input_lengths: frames of each sample, at most T, shape (N); an integer or bool
    target_lengths: labels of each sample, shape (N); at most S, or in sum the length of the one
        axis; an integer or bool
    blank: the class that stands for no label; at least 0 (default 0)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    zero_infinity: 1: infinite losses and their gradients become 0 (default False)
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    from_logits: 1: the input holds logits, of which the log-softmax is taken (default False)
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ...) (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    the loss, of the input's dtype and array library: a scalar, or the loss elements with reduction
    'none'.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: torch.nn.functional.ctc_loss.)__"},
    {"ctc_loss", "connectionist_temporal_classification", "losskit.value_and_grad", 67, LK_REDUCTION_MEAN, true, 1 << LK_REDUCTION_NONE | 1 << LK_REDUCTION_MEAN | 1 << LK_REDUCTION_SUM, 7, 23, ctc_loss_and_grad_parameters, 14, ctc_loss_roles,
     R"__((log_probs, targets, input_lengths, target_lengths, blank=0, reduction='mean', zero_infinity=False, *, mask=None, sample_weight=None, from_logits=False, empty_mean='nan', grad_loss=None, divisor=None, loss_elements=None, loss_sum=None, loss_divisor=None, kept=None, out=None, wrt=None, grad_out=None, accumulate=False, check_first=False, threads=None))__",
     R"__((loss, gradient) of losskit.ctc_loss, in one pass.

    d/dl_t(c) = exp(l_t(c)) - P(a_t = c | the list). Frames beyond a sample's length have 0

The mean is over samples, of each loss divided by its number of labels (at least 1); loss_sum is the
sum of just those for mean, of the losses for the other reductions. No alignment (fewer frames than
labels and repetitions need, or probabilities of 0): loss infinite, gradient NaN within the sample's
length, or both 0 with zero_infinity. A class of probability 0 has gradient 0. From logits the loss
is never below 0. The gradient is that of the logits whose log-softmax the input is, as in the
reference.

Args:
    log_probs: log-probabilities l, or logits, of T frames, shape (T, C) or (T, N, C); float32,
        float64, float16 or bfloat16
    targets: labels in [0, C) other than blank, shape (N, S), or one axis with the lists of all
        samples one after the other; what follows a padded list is not read; an integer or bool
    input_lengths: frames of each sample, at most T, shape (N); an integer or bool
    target_lengths: labels of each sample, shape (N); at most S, or in sum the length of the one
        axis; an integer or bool
    blank: the class that stands for no label; at least 0 (default 0)
    reduction: 'none', 'mean' or 'sum'. The mean divides by the number of loss elements (default
        'mean')
    zero_infinity: 1: infinite losses and their gradients become 0 (default False)
    mask: loss elements that count: where it is 0, one is left out of sums, means and gradients,
        whatever the data there; the loss's shape or its first axes; a float, an integer or bool
    sample_weight: factor of each loss element, by whose sum the mean divides; the loss's shape or
        its first axes, as (N) for the samples of a batch; a float, an integer or bool
    from_logits: 1: the input holds logits, of which the log-softmax is taken (default False)
    empty_mean: the mean of no loss elements that count; nan or zero (default 'nan')
    grad_loss: upstream gradient: one element, or the loss's shape; 1 if absent; float32, float64,
        float16 or bfloat16
    divisor: what mean divides by, instead of the op's own divisor; float32, float64, float16 or
        bfloat16
    loss_elements: array to be written: the loss before reduction
    loss_sum: array to be written: sum of the unreduced loss, float64: add over parts of a batch
    loss_divisor: array to be written: the op's own divisor of the mean, float64: add over parts of
        a batch
    kept: array to be written: number of loss elements that count, of overlap losses that of
        positions, float64: add over parts of a batch
    out: array for the loss
    wrt: name of the argument to differentiate, or a tuple of names; the first one that has a
        gradient
    grad_out: array for the gradient, which may be the argument itself; with a tuple in wrt, a tuple
    accumulate: add to the arrays given for results: all of them, or those named ('loss',
        'loss_sum', ..., 'grad_log_probs') (default False)
    check_first: look for range errors in floating-point data before anything is written (default
        False)
    threads: how many threads to use; 0: one per CPU; 1
Returns:
    (loss, gradient), or (loss, tuple of gradients) if wrt is a tuple; a gradient has its argument's
    shape, holds the mean's division, and is multiplied by grad_loss.
Raises:
    ValueError: shapes that do not fit, an option or data out of range, overlapping results.
    TypeError: a dtype that is not taken, something that is no array.
    IndexError: a class out of range.

Source: torch.nn.functional.ctc_loss.)__"},
};
const int loss_count = 98;

}  // namespace losskit_python
